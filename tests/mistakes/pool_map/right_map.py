"""A pool in a with block, and one call of map.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.map(function, items)
