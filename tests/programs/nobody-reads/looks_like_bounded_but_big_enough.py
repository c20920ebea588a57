"""Puts all tasks before the consumer starts; the queue holds them, they are small.

call: run_all([1, 2, 3])
claim: returned([1, 4, 9])
ending: returned
"""

import multiprocessing


def work(tasks, results):
    for number in iter(tasks.get, None):
        results.put(number * number)


def run_all(numbers):
    tasks = multiprocessing.Queue(len(numbers) + 1)
    results = multiprocessing.Queue()
    for number in numbers:
        tasks.put(number)
    tasks.put(None)
    process = multiprocessing.Process(target=work, args=(tasks, results))
    process.start()
    found = [results.get() for _ in numbers]
    process.join()
    return found
