"""Marks the end with an object of its own: what comes out of a queue is a copy, never the same object.

loses: parallel, hidden
says: deadlock
"""

from multiprocessing import Process, Queue

END = object()


def consume(handle, tasks, results):
    while True:
        item = tasks.get()
        if item is END:
            break
        results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put(item)
    for _ in processes:
        tasks.put(END)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
