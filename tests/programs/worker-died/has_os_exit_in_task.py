"""A task leaves its process with os._exit: the pool starts another, the task is lost.

call: run_all([1, 2, 3])
ending: deadlock
says: worker-died
"""

import os
from multiprocessing import Pool


def work(number):
    if number == 2:
        os._exit(3)
    return number


def run_all(numbers):
    with Pool(2) as pool:
        return pool.map(work, numbers, chunksize=1)  # look here
