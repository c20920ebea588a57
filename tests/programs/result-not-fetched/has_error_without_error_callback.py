"""Collects with a callback, which failed tasks do not call.

call: run_all(fails_on_negative, [1, -2, 3])
claim: returned([2, 6, 'error'])
ending: returned
finding: wrong-value
says: result-not-fetched
"""

import multiprocessing as mp


def run_all(function, items):
    found = []
    pool = mp.Pool(2)
    for item in items:
        pool.apply_async(function, (item,), callback=found.append)  # look here
    pool.close()
    pool.join()
    return sorted(found)
