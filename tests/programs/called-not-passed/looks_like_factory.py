"""A function that makes the worker is called, and what it returns can be called.

call: run_all([1, 2, 3])
claim: returned([2, 4, 6])
ending: returned
"""

import functools
from multiprocessing import Process, SimpleQueue


def work(factor, results, number):
    results.put(number * factor)


def by(factor):
    return functools.partial(work, factor)


def run_all(numbers):
    results = SimpleQueue()
    processes = [Process(target=by(2), args=(results, number)) for number in numbers]
    for process in processes:
        process.start()
    found = sorted(results.get() for _ in numbers)
    for process in processes:
        process.join()
    return found
