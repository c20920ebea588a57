"""Asks each future of an executor for its exception, in order.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor


def first_error(function, items, processes):
    with ProcessPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
    for error in (future.exception() for future in futures):
        if error is not None:
            return type(error).__name__ + ": " + str(error)
    return None
