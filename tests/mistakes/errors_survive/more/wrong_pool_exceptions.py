"""Expects that a death comes out of the pool as an exception.

loses: returns, alive, tidy, hidden
says: deadlock, worker-died
"""

from multiprocessing import Pool


def survive(function, items, workers):
    entries = []
    with Pool(workers) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        for task in tasks:
            try:
                entries.append(task.get())
            except Exception:
                entries.append("crashed")
    return entries
