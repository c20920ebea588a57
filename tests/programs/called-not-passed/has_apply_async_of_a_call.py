"""Hands apply_async the value of a call: an int cannot be called.

call: run_all([1, 2])
ending: raised
says: called-not-passed
"""

from multiprocessing import Pool


def square(number):
    return number * number


def run_all(numbers):
    with Pool(2) as pool:
        results = [pool.apply_async(square(number)) for number in numbers]  # look here
        return [result.get() for result in results]
