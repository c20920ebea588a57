"""Each process makes a semaphore for itself, and is alone with it.

loses: exact, parallel
says: not-parallel, lock-per-process
"""

from multiprocessing import Process, Semaphore


def visit(limit, worker, item):
    semaphore = Semaphore(limit)
    with semaphore:
        worker(item)


def run_at_most(worker, items, limit):
    processes = [Process(target=visit, args=(limit, worker, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
