"""A callback gathers the errors in the order in which they come in.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    errors = []
    with Pool(processes) as pool:
        for item in items:
            pool.apply_async(function, (item,), error_callback=errors.append)
        pool.close()
        pool.join()
    return f"{type(errors[0]).__name__}: {errors[0]}" if errors else None
