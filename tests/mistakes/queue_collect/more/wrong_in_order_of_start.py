"""Takes the first result that arrives for that of the first number.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    results = {number: queue.get()[1] for number in numbers}
    for process in processes:
        process.join()
    return results
