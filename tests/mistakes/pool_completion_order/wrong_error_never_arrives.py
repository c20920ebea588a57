"""Waits for one callback an item, but a failed call has none: it waits for ever.

loses: returns
says: deadlock, result-not-fetched
"""

import queue
from multiprocessing import Pool


def in_completion_order(function, items, processes):
    arrived = queue.Queue()
    with Pool(processes) as pool:
        for item in items:
            pool.apply_async(function, (item,), callback=arrived.put)
        return [arrived.get() for _ in items]
