"""A queue of the module queue is for threads: each forked child puts into its own copy.

call: collect([1, 2])
ending: deadlock
says: not-shared
under: fork
"""

import queue
from multiprocessing import Process


def work(results, number):
    results.put(number)


def collect(numbers):
    results = queue.Queue()
    processes = [Process(target=work, args=(results, number)) for number in numbers]  # look here
    for process in processes:
        process.start()
    found = [results.get() for _ in numbers]
    for process in processes:
        process.join()
    return found
