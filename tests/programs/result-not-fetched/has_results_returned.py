"""Returns the AsyncResult objects, and not what they hold.

call: run_all(cube, [1, 2])
claim: returned([1, 8])
ending: returned
finding: wrong-value
says: result-not-fetched
"""

from multiprocessing import Pool


def run_all(function, items):
    pool = Pool(2)
    results = [pool.apply_async(function, (item,)) for item in items]  # look here
    pool.close()
    pool.join()
    return results
