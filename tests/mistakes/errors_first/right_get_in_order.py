"""Hands in all tasks and asks for their results in order, with the first error kept.

loses: nothing
says:
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    first = None
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, [item]) for item in items]
        for task in tasks:
            try:
                task.get()
            except Exception as error:
                first = first or f"{type(error).__name__}: {error}"
    return first
