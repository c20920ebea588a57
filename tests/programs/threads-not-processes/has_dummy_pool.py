"""The Pool of multiprocessing.dummy has threads.

call: map_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: threads-not-processes
"""

from multiprocessing.dummy import Pool as MyPool


def map_all(function, items, workers):
    with MyPool(workers) as pool:  # look here
        return pool.map(function, items, chunksize=1)
