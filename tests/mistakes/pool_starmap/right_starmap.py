"""A pool in a with block, and one call of starmap.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    with Pool(processes) as pool:
        return pool.starmap(function, pairs)
