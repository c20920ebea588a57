"""Stops waiting for a future in time, but leaving the with block waits for all calls.

loses: alive
says: deadlock
"""

import time
from concurrent.futures import ProcessPoolExecutor


def with_timeout(function, items, seconds):
    if not items:
        return []
    entries = []
    with ProcessPoolExecutor(len(items)) as executor:
        futures = [executor.submit(function, item) for item in items]
        end = time.monotonic() + seconds
        for future in futures:
            try:
                entries.append(future.result(max(0, end - time.monotonic())))
            except TimeoutError:
                entries.append("timeout")
    return entries
