"""apply_async(f, (x)): an int is no sequence of arguments.

call: run_all([1, 2])
ending: raised
says: args-not-a-tuple
"""

from multiprocessing import Pool


def square(number):
    return number * number


def run_all(numbers):
    with Pool(2) as pool:
        results = [pool.apply_async(square, (number)) for number in numbers]  # look here
        return [result.get() for result in results]
