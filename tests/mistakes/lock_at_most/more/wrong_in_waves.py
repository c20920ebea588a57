"""Starts as many as there are places and waits for all of them: one that takes long holds back the rest.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process


def run_at_most(worker, items, limit):
    for first in range(0, len(items), limit):
        processes = [Process(target=worker, args=(item,)) for item in items[first : first + limit]]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
