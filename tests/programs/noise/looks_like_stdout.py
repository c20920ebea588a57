"""Prints to stdout, which is no noise.

call: run_all([1, 2])
ending: returned
"""

from multiprocessing import Process


def run_all(numbers):
    for number in numbers:
        process = Process(target=print, args=("number", number))
        process.start()
        process.join()
