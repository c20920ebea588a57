"""Waits for each consumer in the loop that starts them: the first one does all the work.

loses: parallel, alive
says: not-parallel, serial-join, deadlock
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
    for _ in range(consumers):
        process = Process(target=consume, args=(handle, tasks, results))
        process.start()
        process.join()
    return [results.get() for _ in items]
