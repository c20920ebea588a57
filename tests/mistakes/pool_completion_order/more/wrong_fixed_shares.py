"""Deals the items out beforehand, so some wait behind a slow one although a process is free.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, Queue


def work(function, share, results):
    for item in share:
        try:
            results.put((function(item), None))
        except Exception as error:
            results.put((None, error))


def in_completion_order(function, items, processes):
    results = Queue()
    workers = [
        Process(target=work, args=(function, items[first::processes], results))
        for first in range(processes)
    ]
    for worker in workers:
        worker.start()
    arrived = [results.get() for _ in items]
    for worker in workers:
        worker.join()
    for _, error in arrived:
        if error is not None:
            raise error
    return [value for value, _ in arrived]
