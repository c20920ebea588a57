"""Waits for each process in the loop that starts them, so they run one at a time.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    results = {}
    for number in numbers:
        process = Process(target=worker, args=(queue, number))
        process.start()
        key, value = queue.get()
        results[key] = value
        process.join()
    return results
