"""Consumers without an end, ended by force once every result is here.

loses: nothing
says:
"""

import multiprocessing


def consume(handle, tasks, results):
    while True:
        item = tasks.get()
        results.put(handle(item))
        tasks.task_done()


def consume_all(handle, items, consumers):
    tasks = multiprocessing.JoinableQueue()
    results = multiprocessing.Queue()
    processes = [
        multiprocessing.Process(target=consume, args=(handle, tasks, results), daemon=True)
        for _ in range(consumers)
    ]
    for process in processes:
        process.start()
    for item in items:
        tasks.put(item)
    tasks.join()
    found = []
    while len(found) < len(items):
        found.append(results.get())
    for process in processes:
        process.terminate()
        process.join()
    return found
