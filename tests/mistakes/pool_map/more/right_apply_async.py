"""One apply_async an item, and all the results fetched afterwards.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        return [task.get() for task in tasks]
