"""Pool.apply in a loop waits for each call.

call: run_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
"""

from multiprocessing import Pool


def run_all(function, items, processes):
    with Pool(processes) as pool:
        return [pool.apply(function, (item,)) for item in items]
