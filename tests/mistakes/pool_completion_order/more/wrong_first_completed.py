"""Waits for the first future only, and forgets those that are still pending.

loses: returns
says: wrong-value
"""

from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait


def in_completion_order(function, items, processes):
    with ProcessPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        done, pending = wait(futures, return_when=FIRST_COMPLETED)
        return [future.result() for future in done]
