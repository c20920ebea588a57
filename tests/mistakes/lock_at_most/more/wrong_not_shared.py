"""Counts who is inside in an ordinary list: each process counts in its own copy.

loses: exact, parallel
says: not-parallel
"""

import time
from multiprocessing import Process


def visit(inside, limit, worker, item):
    while inside[0] >= limit:
        time.sleep(0.01)
    inside[0] += 1
    worker(item)
    inside[0] -= 1


def run_at_most(worker, items, limit):
    inside = [0]
    processes = [Process(target=visit, args=(inside, limit, worker, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
