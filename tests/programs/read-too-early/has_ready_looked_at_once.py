"""Keeps only the results that are ready right after they were asked for.

call: run_all(nap, [0.1, 0.2])
claim: returned([0.1, 0.2])
ending: returned
finding: wrong-value
says: read-too-early
"""

from multiprocessing import Pool


def run_all(function, items):
    pool = Pool(2)
    results = [pool.apply_async(function, (item,)) for item in items]
    found = [result.get() for result in results if result.ready()]  # look here
    pool.close()
    pool.join()
    return found
