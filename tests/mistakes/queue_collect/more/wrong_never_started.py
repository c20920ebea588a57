"""Makes the processes, but never starts them.

loses: returns, parallel, alive, tidy
says: deadlock, never-started
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = []
    for number in numbers:
        processes.append(Process(target=worker, args=(queue, number)))
    results = {}
    for _ in processes:
        number, result = queue.get()
        results[number] = result
    return results
