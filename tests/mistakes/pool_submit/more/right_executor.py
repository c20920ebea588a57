"""Futures, which are asked for their exception rather than for their result.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor


def submit_all(function, items, processes):
    with ProcessPoolExecutor(processes) as executor:
        futures = [executor.submit(function, item) for item in items]
    entries = []
    for future in futures:
        error = future.exception()
        if error is None:
            entries.append(("ok", future.result()))
        else:
            entries.append(("error", type(error).__name__ + ": " + str(error)))
    return entries
