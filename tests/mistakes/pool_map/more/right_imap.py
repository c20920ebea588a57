"""The lazy imap, used up before the with block ends.

loses: nothing
says:
"""

import multiprocessing


def map_all(function, items, processes):
    with multiprocessing.Pool(processes=processes) as pool:
        results = []
        for result in pool.imap(function, items):
            results.append(result)
    return results
