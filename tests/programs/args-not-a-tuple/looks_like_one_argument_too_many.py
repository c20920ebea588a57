"""A real tuple, but with one argument more than the worker takes.

call: run_all([1, 2])
claim: returned([1, 2])
ending: returned
finding: wrong-value
"""

from multiprocessing import Process, SimpleQueue


def work(results):
    results.put(1)


def run_all(numbers):
    results = SimpleQueue()
    processes = [Process(target=work, args=(results, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [] if results.empty() else [results.get()]
