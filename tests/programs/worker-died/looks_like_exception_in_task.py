"""A task raises; the worker lives on, and the exception comes out of get().

call: run_all(fails_on_negative, [1, -2, 3])
ending: raised
"""

from multiprocessing import Pool


def run_all(function, items):
    with Pool(2) as pool:
        return pool.map(function, items)
