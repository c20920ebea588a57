"""Nobody closes the pool, but nothing refers to it after the return, so Python ends it.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    items = list(items)
    if not items:
        return []
    pool = Pool(processes)
    return pool.map(function, items)
