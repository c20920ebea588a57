"""A bounded queue whose consumer takes its time: the producer waits, and goes on.

call: run_all([1, 2, 3, 4, 5, 6])
claim: returned([1, 2, 3, 4, 5, 6])
ending: returned
"""

import time
from multiprocessing import Process, Queue


def work(tasks, results):
    for number in iter(tasks.get, None):
        time.sleep(0.2)
        results.put(number)


def run_all(numbers):
    tasks, results = Queue(2), Queue()
    process = Process(target=work, args=(tasks, results))
    process.start()
    for number in numbers:
        tasks.put(number)
    tasks.put(None)
    found = [results.get() for _ in numbers]
    process.join()
    return found
