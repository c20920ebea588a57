"""Catches the exceptions where they are raised, and sends texts home.

loses: nothing
says:
"""

from multiprocessing import Pool


def error_of(function, item):
    try:
        function(item)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def first_error(function, items, processes):
    with Pool(processes) as pool:
        errors = pool.starmap(error_of, [(function, item) for item in items])
    return next((error for error in errors if error is not None), None)
