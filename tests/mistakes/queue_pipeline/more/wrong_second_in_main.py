"""The main process does the second stage itself.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def do_first(first, items, between):
    for item in items:
        between.put(first(item))


def pipeline(items, first, second):
    between = Queue()
    process = Process(target=do_first, args=(first, items, between))
    process.start()
    values = [second(between.get()) for _ in items]
    process.join()
    return values
