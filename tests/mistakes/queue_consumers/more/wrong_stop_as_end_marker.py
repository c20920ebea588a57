"""Marks the end with the text STOP, which may be an item.

loses: hidden
says: deadlock
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    item = tasks.get()
    while item != "STOP":
        results.put(handle(item))
        item = tasks.get()


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    for item in items:
        tasks.put(item)
    processes = []
    for _ in range(consumers):
        tasks.put("STOP")
        process = Process(target=consume, args=(handle, tasks, results))
        process.start()
        processes.append(process)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
