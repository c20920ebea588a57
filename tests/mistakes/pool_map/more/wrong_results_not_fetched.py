"""Waits for its tasks, but returns the AsyncResult objects instead of what they hold.

loses: returns, hidden
says: wrong-value, result-not-fetched
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    pool = Pool(processes)
    results = [pool.apply_async(function, (item,)) for item in items]
    pool.close()
    pool.join()
    return results
