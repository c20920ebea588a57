"""Two processes that each apply both functions, instead of one for each function.

loses: parallel
says: not-parallel
"""

import functools
from multiprocessing import Pool


def apply_both(first, second, item):
    return second(first(item))


def pipeline(items, first, second):
    with Pool(2) as pool:
        return pool.map(functools.partial(apply_both, first, second), items)
