"""A shared Value, frozen into the function that an executor is to map.

call: count([1, 2, 3])
ending: raised
says: lock-through-pool
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import Value


def add(total, number):
    with total.get_lock():
        total.value += number


def count(numbers):
    total = Value("i", 0)
    with ProcessPoolExecutor(2) as executor:
        list(executor.map(partial(add, total), numbers))  # look here
    return total.value
