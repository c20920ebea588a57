"""A process for each item, whatever number was asked for.

call: run_all(cube, [1, 2, 3, 4], 2)
claim: overlapped(processes=2)
ending: returned
finding: not-parallel
"""

from multiprocessing import Process


def run_all(function, items, processes):
    workers = [Process(target=function, args=(item,)) for item in items]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
