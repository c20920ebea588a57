"""Waits for the processes before it reads the queue: a large result does not fit into the pipe.

loses: alive
says: deadlock, join-before-drain
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    processes = []
    for number in numbers:
        process = Process(target=worker, args=(queue, number))
        processes.append(process)
        process.start()
    for process in processes:
        process.join()
    return dict(queue.get() for _ in numbers)
