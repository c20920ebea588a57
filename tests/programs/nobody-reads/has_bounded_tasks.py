"""Puts all tasks on a queue for four before it starts the one who takes them.

call: run_all([1, 2, 3, 4, 5, 6])
ending: deadlock
says: nobody-reads
"""

import multiprocessing


def work(tasks, results):
    for number in iter(tasks.get, None):
        results.put(number * number)


def run_all(numbers):
    tasks = multiprocessing.Queue(4)
    results = multiprocessing.Queue()
    for number in numbers:
        tasks.put(number)  # look here
    tasks.put(None)
    process = multiprocessing.Process(target=work, args=(tasks, results))
    process.start()
    found = [results.get() for _ in numbers]
    process.join()
    return found
