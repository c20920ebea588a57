"""Consumers wait with a time-out, and go on until an event tells them that all is done.

loses: nothing
says:
"""

from multiprocessing import Event, Process, Queue
from queue import Empty


def consume(handle, tasks, results, done):
    while not done.is_set():
        try:
            item = tasks.get(timeout=0.05)
        except Empty:
            continue
        results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results, done = Queue(), Queue(), Event()
    processes = [
        Process(target=consume, args=(handle, tasks, results, done)) for _ in range(consumers)
    ]
    for process in processes:
        process.start()
    for item in items:
        tasks.put(item)
    found = [results.get() for _ in items]
    done.set()
    for process in processes:
        process.join()
    return found
