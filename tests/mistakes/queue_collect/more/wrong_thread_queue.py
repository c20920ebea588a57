"""Uses the queue for threads: a forked child fills its own copy, the others cannot be given one.

loses: returns, parallel, alive, tidy
says: deadlock
"""

import queue
from multiprocessing import Process


def collect(worker, numbers):
    results = queue.Queue()
    processes = [Process(target=worker, args=(results, number)) for number in numbers]
    for process in processes:
        process.start()
    found = dict(results.get() for _ in numbers)
    for process in processes:
        process.join()
    return found
