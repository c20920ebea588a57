"""Takes every text among the results for an error.

loses: hidden
says: wrong-value
"""

from multiprocessing import Pool


def attempt(function, item):
    try:
        return function(item)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def first_error(function, items, processes):
    with Pool(processes) as pool:
        results = pool.starmap(attempt, [(function, item) for item in items])
    for result in results:
        if isinstance(result, str):
            return result
    return None
