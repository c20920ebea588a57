"""Asks for the results when the with block has ended the pool.

loses: returns, tidy, hidden
says: deadlock, pool-used-after-exit
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
    for task in tasks:
        try:
            task.get()
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return None
