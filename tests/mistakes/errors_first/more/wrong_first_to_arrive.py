"""Pool.map raises the exception that comes in first, not that of the first item.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        try:
            pool.map(function, items)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return None
