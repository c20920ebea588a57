"""Takes Pool.apply for parallel: it waits for each call.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return [pool.apply(function, (item,)) for item in items]
