"""Leaves failed calls out without a word, where their exception was to be raised.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, as_completed


def in_completion_order(function, items, processes):
    results = []
    with ProcessPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        for future in as_completed(futures):
            try:
                results.append(future.result())
            except Exception:
                pass
    return results
