"""Reads until the queue is empty, which it is before the first process has put anything.

loses: returns, alive
says: wrong-value, queue-empty-check
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    results = {}
    while not queue.empty():
        number, result = queue.get()
        results[number] = result
    for process in processes:
        process.join()
    return results
