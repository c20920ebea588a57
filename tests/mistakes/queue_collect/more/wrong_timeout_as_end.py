"""Takes five seconds without a result for the end.

loses: returns
says: wrong-value, timeout-as-end
"""

import queue
from multiprocessing import Process, Queue


def collect(worker, numbers):
    results = Queue()
    processes = [Process(target=worker, args=(results, number)) for number in numbers]
    for process in processes:
        process.start()
    found = {}
    for _ in processes:
        try:
            number, result = results.get(timeout=5)
        except queue.Empty:
            break
        found[number] = result
    for process in processes:
        process.join()
    return found
