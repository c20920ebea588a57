"""Pool.map with a worker of its own that takes the pair apart.

loses: nothing
says:
"""

import functools
from multiprocessing import Pool


def call_with_pair(function, pair):
    first, second = pair
    return function(first, second)


def map_pairs(function, pairs, processes):
    with Pool(processes) as pool:
        return pool.map(functools.partial(call_with_pair, function), pairs)
