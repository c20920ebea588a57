"""Gives each process a lambda, which only a forked child can find.

loses: returns, parallel, alive, tidy
says: not-importable
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=lambda number=number: worker(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    results = dict(queue.get() for _ in processes)
    for process in processes:
        process.join()
    return results
