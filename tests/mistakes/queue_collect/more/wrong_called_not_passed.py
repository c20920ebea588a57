"""Calls the worker where it should pass it: all the work is done by the main process.

loses: parallel
says: not-parallel, called-not-passed
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=worker(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    results = dict(queue.get() for _ in processes)
    for process in processes:
        process.join()
    return results
