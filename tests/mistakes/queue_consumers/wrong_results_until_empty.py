"""Reads the results until there are none at the moment, which is so before the first one comes.

loses: returns, alive, hidden
says: wrong-value, queue-empty-check
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(*task))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((item,))
    for _ in processes:
        tasks.put(None)
    found = []
    while not results.empty():
        found.append(results.get())
    for process in processes:
        process.join()
    return found
