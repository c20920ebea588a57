"""A pool of as many processes as there are places: not a process for each item.

loses: returns
says: not-parallel
"""

from multiprocessing import Pool


def run_at_most(worker, items, limit):
    with Pool(limit) as pool:
        pool.map(worker, items, chunksize=1)
