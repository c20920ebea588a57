"""A pool that is collected: its workers take a moment to end.

call: run_all(cube, [1, 2])
ending: returned
"""

from multiprocessing import Pool


def run_all(function, items):
    pool = Pool(2)
    found = pool.map(function, items)
    pool.close()
    return found
