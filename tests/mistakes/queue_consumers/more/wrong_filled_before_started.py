"""Fills a queue that holds 50 items before it has started anybody who takes from it.

loses: alive
says: deadlock, nobody-reads
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(maxsize=50), Queue()
    for item in items:
        tasks.put((item,))
    for _ in range(consumers):
        tasks.put(None)
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
