"""Goes on after the first error, and remembers the last one.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    found = None
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        for task in tasks:
            try:
                task.get()
            except Exception as error:
                found = f"{type(error).__name__}: {error}"
    return found
