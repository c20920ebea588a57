"""Each task appends to a managed list.

call: map_all(cube, [1, 2, 3], 2)
claim: returned([1, 8, 27])
ending: returned
"""

from multiprocessing import Manager, Pool


def work(function, item, results):
    results.append(function(item))


def map_all(function, items, processes):
    with Manager() as manager, Pool(processes) as pool:
        results = manager.list()
        tasks = [pool.apply_async(work, (function, item, results)) for item in items]
        for task in tasks:
            task.get()
        return sorted(results)
