"""The calls are so quick that one worker could do them all, but three are there.

call: run_all(cube, [1, 2, 3, 4, 5, 6], 3)
claim: overlapped(processes=3)
ending: returned
"""

from multiprocessing import Pool


def run_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.map(function, items)
