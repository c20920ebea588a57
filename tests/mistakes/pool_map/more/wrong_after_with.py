"""Asks the lazy imap for its results when the with block has ended the pool.

loses: returns, parallel, tidy, hidden
says: deadlock, pool-used-after-exit
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        results = pool.imap(function, items)
    return list(results)
