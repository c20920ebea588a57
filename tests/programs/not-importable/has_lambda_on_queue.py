"""A lambda as a task on a queue: the thread that sends it cannot pickle it.

call: run_all([1, 2])
ending: not-importable
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    for task in iter(tasks.get, None):
        results.put(task())


def run_all(numbers):
    tasks, results = Queue(), Queue()
    process = Process(target=consumer, args=(tasks, results))
    process.start()
    for number in numbers:
        tasks.put(lambda: number)
    tasks.put(None)
    found = [results.get() for _ in numbers]
    process.join()
    return found
