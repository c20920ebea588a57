"""A ThreadPoolExecutor where processes are asked for.

call: map_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: threads-not-processes
"""

from concurrent.futures import ThreadPoolExecutor


def map_all(function, items, workers):
    with ThreadPoolExecutor(workers) as executor:  # look here
        return list(executor.map(function, items))
