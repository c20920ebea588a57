"""Takes all that an executor has given up for deadly.

loses: returns, alive, hidden
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor


def survive(function, items, workers):
    entries = ["crashed"] * len(items)
    with ProcessPoolExecutor(workers) as executor:
        try:
            futures = [executor.submit(function, item) for item in items]
        except Exception:
            return entries
        for place, future in enumerate(futures):
            try:
                entries[place] = future.result()
            except Exception:
                pass
    return entries
