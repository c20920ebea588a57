"""Puts one end marker on the queue for all its consumers: the others wait for ever.

loses: returns, parallel, alive, tidy, hidden
says: deadlock, missing-sentinel
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            break
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put([item])
    tasks.put(None)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
