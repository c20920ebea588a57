"""The same under an executor, which raises.

call: run_all([1, 2])
ending: raised
says: worker-died
"""

import os
from concurrent.futures import ProcessPoolExecutor


def work(number):
    os._exit(number)


def run_all(numbers):
    with ProcessPoolExecutor(1) as executor:
        return list(executor.map(work, numbers))  # look here
