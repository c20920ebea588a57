"""Each task appends to the list that came with it, which is a copy.

call: map_all(cube, [1, 2, 3], 2)
claim: returned([1, 8, 27])
ending: returned
finding: wrong-value
says: not-shared
"""

from multiprocessing import Pool


def work(function, item, results):
    results.append(function(item))  # look here


def map_all(function, items, processes):
    results = []
    with Pool(processes) as pool:
        tasks = [pool.apply_async(work, (function, item, results)) for item in items]
        for task in tasks:
            task.get()
    return results
