"""A pool with a process for each item, which the end of the with block ends.

loses: nothing
says:
"""

import time
from multiprocessing import Pool, TimeoutError


def with_timeout(function, items, seconds):
    if not items:
        return []
    entries = []
    with Pool(len(items), maxtasksperchild=1) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        end = time.monotonic() + seconds
        for task in tasks:
            try:
                entries.append(task.get(max(0, end - time.monotonic())))
            except TimeoutError:
                entries.append("timeout")
    return entries
