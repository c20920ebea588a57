"""A partial of a function at the top level can be pickled.

call: run_all([1, 2])
claim: returned([11, 12])
ending: returned
"""

from functools import partial
from multiprocessing import Pool


def add(first, second):
    return first + second


def run_all(numbers):
    with Pool(2) as pool:
        return pool.map(partial(add, 10), numbers)
