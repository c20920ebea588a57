"""Joins first and then reads until the queue is empty; right for small results.

loses: alive
says: deadlock, join-before-drain
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    results = {}
    while not queue.empty():
        number, result = queue.get()
        results[number] = result
    return results
