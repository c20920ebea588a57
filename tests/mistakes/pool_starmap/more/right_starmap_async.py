"""starmap_async, with the pool closed and joined by hand before the results are asked for.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    pool = Pool(processes)
    results = pool.starmap_async(function, pairs)
    pool.close()
    pool.join()
    return results.get()
