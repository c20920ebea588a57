"""The called worker waits for a task in the parent, which never gets to put one.

call: run_all([1, 2])
ending: deadlock
says: called-not-passed
"""

from multiprocessing import Process as P
from multiprocessing import Queue


def consumer(tasks, results):
    for task in iter(tasks.get, None):
        results.put(task)


def start(tasks, results):
    process = P(target=consumer(tasks, results), daemon=True)  # look here
    process.start()
    return process


def run_all(items):
    tasks, results = Queue(), Queue()
    process = start(tasks, results)
    for item in [*items, None]:
        tasks.put(item)
    found = [results.get() for _ in items]
    process.join()
    return found
