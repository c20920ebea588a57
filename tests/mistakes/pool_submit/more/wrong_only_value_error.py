"""Catches ValueError, the one kind that it has seen; any other ends the program.

loses: hidden
says: raised
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = []
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        for task in tasks:
            try:
                entries.append(("ok", task.get()))
            except ValueError as error:
                entries.append(("error", f"ValueError: {error}"))
    return entries
