"""Asks for the results when the with block has terminated the pool.

call: run_all(nap, [0.3, 0.4])
ending: deadlock
says: pool-used-after-exit
"""

from multiprocessing import Pool


def run_all(function, items):
    with Pool(2) as pool:
        results = [pool.apply_async(function, (item,)) for item in items]
    return [result.get() for result in results]  # look here
