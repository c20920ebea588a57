"""Joins what was never started.

call: run_all([1, 2])
ending: raised
says: never-started
"""

from multiprocessing import Process


def work(number):
    print(number)


def run_all(numbers):
    processes = [Process(target=work, args=(number,)) for number in numbers]  # look here
    for process in processes:
        process.join()
