"""Asks empty() before it takes a pair, but goes by the number of results: empty() decides nothing.

loses: nothing
says:
"""

import time
from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    results = {}
    while len(results) < len(numbers):
        if queue.empty():
            time.sleep(0.01)
        else:
            results.update([queue.get()])
    for process in processes:
        process.join()
    return results
