"""Hands in all tasks and never asks for a result, so no error is ever seen.

loses: returns, hidden
says: wrong-value, result-not-fetched
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    try:
        with Pool(processes) as pool:
            for item in items:
                pool.apply_async(function, (item,))
            pool.close()
            pool.join()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None
