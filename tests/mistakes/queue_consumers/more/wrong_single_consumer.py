"""Forgets the number: one consumer does all the work.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    process = Process(target=consume, args=(handle, tasks, results))
    process.start()
    for item in items:
        tasks.put((item,))
    tasks.put(None)
    found = [results.get() for _ in items]
    process.join()
    return found
