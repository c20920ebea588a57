"""The second of two processes ends when the queue between them is empty: before the first has put.

call: pipeline(square, [1, 2, 3])
ending: deadlock
says: queue-empty-check
"""

from multiprocessing import Process, Queue


def first(function, items, between):
    for item in items:
        between.put(function(item))


def second(between, results):
    while not between.empty():  # look here
        results.put(-between.get())


def pipeline(function, items):
    between, results = Queue(), Queue()
    processes = [
        Process(target=first, args=(function, items, between)),
        Process(target=second, args=(between, results)),
    ]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
