"""Looks every few milliseconds which tasks are ready: wasteful, but right.

loses: nothing
says:
"""

import time
from multiprocessing import Pool


def in_completion_order(function, items, processes):
    results = []
    with Pool(processes) as pool:
        pending = [pool.apply_async(function, (item,)) for item in items]
        while pending:
            for task in pending:
                if task.ready():
                    results.append(task.get())
                    pending.remove(task)
                    break
            else:
                time.sleep(0.005)
    return results
