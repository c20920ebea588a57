"""A single end marker: each consumer puts it back for the next one.

loses: nothing
says:
"""

from multiprocessing import Process, Queue

ITEM, END = 0, 1


def consume(handle, tasks, results):
    kind, item = tasks.get()
    while kind == ITEM:
        results.put(handle(item))
        kind, item = tasks.get()
    tasks.put((END, None))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((ITEM, item))
    tasks.put((END, None))
    found = [results.get() for _ in range(len(items))]
    for process in processes:
        process.join()
    return found
