"""Joins each process before the next one is started.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Process, Semaphore


def visit(semaphore, worker, item):
    with semaphore:
        worker(item)


def run_at_most(worker, items, limit):
    semaphore = Semaphore(limit)
    for item in items:
        process = Process(target=visit, args=(semaphore, worker, item))
        process.start()
        process.join()
