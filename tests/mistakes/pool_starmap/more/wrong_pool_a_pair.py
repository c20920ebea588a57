"""Makes a new pool for each pair: much starting, and nothing at the same time.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    results = []
    for pair in pairs:
        with Pool(1) as pool:
            results += pool.starmap(function, [pair])
    return results
