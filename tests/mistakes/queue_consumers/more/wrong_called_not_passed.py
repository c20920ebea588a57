"""Calls the consumer where it should pass it: all the work is done by the main process.

loses: parallel
says: not-parallel, called-not-passed
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    for item in items:
        tasks.put((item,))
    for _ in range(consumers):
        tasks.put(None)
    processes = [Process(target=consume(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
