"""Asks successful() before the result is there, which raises.

call: run_all(nap, [0.1, 0.2])
ending: raised
says: read-too-early
"""

from multiprocessing import Pool


def run_all(function, items):
    with Pool(2) as pool:
        results = [pool.apply_async(function, (item,)) for item in items]
        return [result.successful() for result in results]  # look here
