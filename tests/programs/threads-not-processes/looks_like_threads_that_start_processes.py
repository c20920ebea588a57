"""Threads each run one process: parallel all the same.

call: map_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
"""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool


def map_all(function, items, workers):
    with Pool(workers) as pool, ThreadPoolExecutor(workers) as executor:
        return list(executor.map(lambda item: pool.apply(function, (item,)), items))
