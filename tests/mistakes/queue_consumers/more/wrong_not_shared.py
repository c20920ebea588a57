"""Lets the consumers append to a list, which is a copy of their own.

loses: returns, alive, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.append(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), []
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((item,))
    for _ in processes:
        tasks.put(None)
    for process in processes:
        process.join()
    return results
