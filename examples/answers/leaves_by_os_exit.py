"""Leaves the whole program in the middle of the function."""

import os
from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        results = pool.map(function, items)
    os._exit(0)
    return results
