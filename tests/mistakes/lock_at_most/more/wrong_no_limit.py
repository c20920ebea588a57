"""Starts them all, and nobody counts who is inside.

loses: exact, parallel
says: not-parallel
"""

from multiprocessing import Process


def run_at_most(worker, items, limit):
    processes = [Process(target=worker, args=(item,)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
