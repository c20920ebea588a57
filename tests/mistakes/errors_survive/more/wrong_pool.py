"""A pool starts a new worker in place of a dead one, but waits for its result for ever.

loses: returns, alive, tidy, hidden
says: deadlock, worker-died
"""

from multiprocessing import Pool


def survive(function, items, workers):
    with Pool(workers) as pool:
        return pool.map(function, items, chunksize=1)
