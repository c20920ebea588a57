"""Both callbacks put what they get into a queue of this process, which is then emptied.

loses: nothing
says:
"""

import queue
from multiprocessing import Pool


def in_completion_order(function, items, processes):
    arrived = queue.Queue()
    with Pool(processes) as pool:
        for item in items:
            pool.apply_async(function, [item], callback=arrived.put, error_callback=arrived.put)
        results = [arrived.get() for _ in items]
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
