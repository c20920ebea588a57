"""Hands a second map to a pool that has ended.

call: run_all(cube, [1, 2])
ending: raised
says: pool-used-after-exit
"""

from multiprocessing import Pool


def run_all(function, items):
    with Pool(2) as pool:
        once = pool.map(function, items)
    return pool.map(function, once)  # look here
