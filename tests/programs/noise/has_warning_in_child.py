"""A child warns.

call: run_all([1])
ending: returned
finding: noise
"""

import warnings
from multiprocessing import Process


def work(number):
    warnings.warn("this number is small", stacklevel=1)


def run_all(numbers):
    for number in numbers:
        process = Process(target=work, args=(number,))
        process.start()
        process.join()
