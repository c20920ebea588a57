"""map hands each pair over as one argument.

call: add_all([(1, 2), (3, 4)])
ending: raised
"""

from multiprocessing import Pool


def add(first, second):
    return first + second


def add_all(pairs):
    with Pool(2) as pool:
        return pool.map(add, pairs)
