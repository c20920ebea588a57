"""Counts this process as one of those that work, but it only waits.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    with Pool(max(1, processes - 1)) as pool:
        return pool.starmap(function, pairs)
