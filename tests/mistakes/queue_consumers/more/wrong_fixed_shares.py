"""Deals out the items beforehand, so those that follow a slow one wait while others have nothing to do.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def consume(handle, share, results):
    for item in share:
        results.put(handle(item))


def consume_all(handle, items, consumers):
    results = Queue()
    processes = [
        Process(target=consume, args=(handle, items[first::consumers], results))
        for first in range(consumers)
    ]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
