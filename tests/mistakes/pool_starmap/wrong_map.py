"""Uses map, which hands each pair over as one argument.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    with Pool(processes) as pool:
        return pool.map(function, pairs)
