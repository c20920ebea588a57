"""Marks the end with None, which may be an item.

loses: hidden
says: deadlock
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    for item in iter(tasks.get, None):
        results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put(item)
    for _ in processes:
        tasks.put(None)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
