"""Closes and joins the pool, and then asks for the results, which are there.

call: run_all(cube, [1, 2])
claim: returned([1, 8])
ending: returned
"""

from multiprocessing import Pool


def run_all(function, items):
    pool = Pool(2)
    results = [pool.apply_async(function, (item,)) for item in items]
    pool.close()
    pool.join()
    return [result.get() for result in results]
