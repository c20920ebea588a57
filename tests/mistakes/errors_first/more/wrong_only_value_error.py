"""Expects one kind of exception; others come out of the function.

loses: hidden
says: raised
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        for result in [pool.apply_async(function, (item,)) for item in items]:
            try:
                result.get()
            except ValueError as error:
                return f"{type(error).__name__}: {error}"
    return None
