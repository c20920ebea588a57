"""Starts a process for each item, however many consumers were asked for.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    (item,) = tasks.get()
    results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = []
    for item in items[:20]:
        processes.append(Process(target=consume, args=(handle, tasks, results)))
        processes[-1].start()
    for item in items:
        tasks.put((item,))
    found = []
    for _ in items:
        found.append(results.get())
        if len(found) + 20 <= len(items):
            processes.append(Process(target=consume, args=(handle, tasks, results)))
            processes[-1].start()
    for process in processes:
        process.join()
    return found
