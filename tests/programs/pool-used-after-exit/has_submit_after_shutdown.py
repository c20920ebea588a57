"""Submits to an executor that has been shut down.

call: run_all(cube, [1, 2])
ending: raised
says: pool-used-after-exit
"""

from concurrent.futures import ProcessPoolExecutor


def run_all(function, items):
    with ProcessPoolExecutor(2) as executor:
        once = list(executor.map(function, items))
    return [executor.submit(function, item).result() for item in once]  # look here
