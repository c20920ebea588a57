"""Appends the entries in the order in which the tasks finish.

loses: returns, hidden
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, as_completed


def submit_all(function, items, processes):
    entries = []
    with ProcessPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        for future in as_completed(futures):
            try:
                entries.append(("ok", future.result()))
            except Exception as error:
                entries.append(("error", f"{type(error).__name__}: {error}"))
    return entries
