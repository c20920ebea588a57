"""The second process ends when the queue is empty, which it is before the first result has come.

loses: returns, parallel, alive, tidy
says: deadlock, queue-empty-check
"""

from multiprocessing import Process, Queue


def do_first(first, items, between):
    for item in items:
        between.put(first(item))


def do_second(second, between, results):
    while not between.empty():
        results.put(second(between.get()))


def pipeline(items, first, second):
    between, results = Queue(), Queue()
    one = Process(target=do_first, args=(first, items, between))
    two = Process(target=do_second, args=(second, between, results))
    one.start()
    two.start()
    values = [results.get() for _ in items]
    one.join()
    two.join()
    return values
