"""Starts a process for each item, however many consumers were asked for.

loses: parallel, alive
says: not-parallel, crashed
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    (item,) = tasks.get()
    results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = []
    for item in items:
        tasks.put((item,))
        process = Process(target=consume, args=(handle, tasks, results))
        process.start()
        processes.append(process)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
