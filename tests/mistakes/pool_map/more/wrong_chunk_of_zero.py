"""With fewer items than processes its chunk size is 0, and Pool.map then calls nothing.

loses: parallel, hidden
says: wrong-value, not-parallel
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    items = list(items)
    with Pool(processes) as pool:
        return pool.map(function, items, chunksize=len(items) // processes)
