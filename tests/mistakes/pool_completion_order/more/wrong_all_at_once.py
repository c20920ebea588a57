"""Starts all items at once, each in a process of its own.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ProcessPoolExecutor, as_completed


def in_completion_order(function, items, processes):
    with ProcessPoolExecutor(max_workers=max(1, len(items))) as executor:
        futures = [executor.submit(function, item) for item in items]
        return [future.result() for future in as_completed(futures)]
