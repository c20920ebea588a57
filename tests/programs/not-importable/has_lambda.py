"""A lambda for a pool.

call: run_all([1, 2])
ending: not-importable
"""

from multiprocessing import Pool


def run_all(numbers):
    with Pool(2) as pool:
        return pool.map(lambda number: number + 1, numbers)
