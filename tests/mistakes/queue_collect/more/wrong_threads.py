"""Uses threads, which share one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from queue import Queue
from threading import Thread


def collect(worker, numbers):
    queue = Queue()
    threads = [Thread(target=worker, args=(queue, number)) for number in numbers]
    for thread in threads:
        thread.start()
    results = dict(queue.get() for _ in threads)
    for thread in threads:
        thread.join()
    return results
