"""Uses threads, which share one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from queue import Queue
from threading import Thread


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    threads = [Thread(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for thread in threads:
        thread.start()
    for item in items:
        tasks.put((item,))
    for _ in threads:
        tasks.put(None)
    found = [results.get() for _ in items]
    for thread in threads:
        thread.join()
    return found
