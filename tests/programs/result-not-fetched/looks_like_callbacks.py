"""Collects with callbacks for values and errors, and joins the pool: nothing is lost.

call: run_all(fails_on_negative, [1, -2])
claim: returned(['-2 is negative', '2'])
ending: returned
"""

from multiprocessing import Pool


def run_all(function, items):
    found = []
    pool = Pool(2)
    for item in items:
        pool.apply_async(function, (item,), callback=found.append, error_callback=found.append)
    pool.close()
    pool.join()
    return sorted(map(str, found))
