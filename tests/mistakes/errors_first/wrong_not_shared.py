"""The processes append to a list of the parent, of which each has its own copy.

loses: returns, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Pool

errors = []


def check(function, place, item):
    try:
        function(item)
    except Exception as error:
        errors.append((place, f"{type(error).__name__}: {error}"))


def first_error(function, items, processes):
    errors.clear()
    with Pool(processes) as pool:
        pool.starmap(check, [(function, place, item) for place, item in enumerate(items)])
    return min(errors)[1] if errors else None
