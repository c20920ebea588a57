"""Lets each process write its result into a dict, which is a copy of its own there.

loses: returns, alive
says: wrong-value, not-shared
"""

import queue
from multiprocessing import Process


def work(worker, number, results):
    box = queue.Queue()
    worker(box, number)
    key, value = box.get()
    results[key] = value


def collect(worker, numbers):
    results = {}
    processes = [Process(target=work, args=(worker, number, results)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return results
