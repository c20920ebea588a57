"""A semaphore made by each process limits nobody else.

call: run_at_most(cube, [1, 2, 3], 2)
claim: never_more_than(processes=2)
ending: returned
finding: not-parallel
says: lock-per-process
"""

from multiprocessing import Process, Semaphore


def guarded(worker, item, limit):
    semaphore = Semaphore(limit)  # look here
    with semaphore:
        worker(item)


def run_at_most(worker, items, limit):
    processes = [Process(target=guarded, args=(worker, item, limit)) for item in items]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
