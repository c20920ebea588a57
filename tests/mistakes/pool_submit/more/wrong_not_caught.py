"""Fetches the results without a try, so a failure is raised and the other results are lost.

loses: returns, parallel, tidy, hidden
says: raised
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        return [("ok", task.get()) for task in tasks]
