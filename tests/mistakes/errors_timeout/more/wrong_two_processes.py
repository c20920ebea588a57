"""A pool of two processes, however many items there are.

loses: parallel
says: not-parallel
"""

import time
from multiprocessing import Pool, TimeoutError


def with_timeout(function, items, seconds):
    entries = []
    with Pool(2) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        end = time.monotonic() + seconds
        for task in tasks:
            try:
                entries.append(task.get(max(0, end - time.monotonic())))
            except TimeoutError:
                entries.append("timeout")
    return entries
