"""Asks each task for its result before it submits the next: one at a time.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = []
    with Pool(processes) as pool:
        for item in items:
            task = pool.apply_async(function, (item,))
            try:
                entries.append(("ok", task.get()))
            except Exception as error:
                entries.append(("error", f"{type(error).__name__}: {error}"))
    return entries
