"""Fetches the results when the with block has ended the pool: they never come.

loses: returns, parallel, tidy, hidden
says: deadlock, pool-used-after-exit
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
    entries = []
    for task in tasks:
        try:
            entries.append(("ok", task.get()))
        except Exception as error:
            entries.append(("error", f"{type(error).__name__}: {error}"))
    return entries
