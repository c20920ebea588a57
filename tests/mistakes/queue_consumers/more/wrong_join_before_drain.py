"""Waits for the consumers before it takes the results: they cannot end before these have been taken.

loses: alive
says: deadlock, join-before-drain
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
        tasks.put((item,))
    for _ in processes:
        tasks.put(None)
    for process in processes:
        process.join()
    return [results.get() for _ in items]
