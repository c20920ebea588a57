"""Sorts the results, as if the smallest were always the first to be ready.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    with Pool(processes) as pool:
        return sorted(pool.map(function, items, chunksize=1))
