"""Looks which tasks are ready without waiting for any, and takes the others for failed.

loses: returns, parallel, hidden
says: wrong-value, not-parallel, read-too-early
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = []
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        for task in tasks:
            if task.ready() and task.successful():
                entries.append(("ok", task.get()))
            else:
                entries.append(("error", "not done"))
    return entries
