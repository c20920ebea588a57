"""Collects the results in a dict, so of equal ones only one is left.

loses: hidden
says: wrong-value
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put([item])
    for _ in processes:
        tasks.put(None)
    found = {}
    for _ in items:
        result = results.get()
        found[repr(result)] = result
    for process in processes:
        process.join()
    return list(found.values())
