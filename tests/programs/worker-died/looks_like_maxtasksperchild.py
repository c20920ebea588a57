"""Workers end after each task and are replaced, as asked for.

call: run_all(cube, [1, 2, 3])
claim: returned([1, 8, 27])
ending: returned
"""

from multiprocessing import Pool


def run_all(function, items):
    with Pool(2, maxtasksperchild=1) as pool:
        return pool.map(function, items, chunksize=1)
