"""Takes a second and a half without a result for the end: a slow item's result is lost.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool, TimeoutError


def in_completion_order(function, items, processes):
    results = []
    pool = Pool(processes)
    try:
        arrivals = pool.imap_unordered(function, items)
        while True:
            try:
                results.append(arrivals.next(timeout=1.5))
            except (StopIteration, TimeoutError):
                break
    finally:
        pool.close()
        pool.join()
    return results
