"""Takes a falsy result for a missing one.

loses: hidden
says: wrong-value
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    results = []
    with Pool(processes) as pool:
        for result in pool.imap(function, items):
            if result:
                results.append(result)
    return results
