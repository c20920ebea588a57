"""The error is caught, and told as a value.

call: divide([2, 0])
claim: returned([0.5, 'ZeroDivisionError'])
ending: returned
"""

from multiprocessing import Pool


def invert(number):
    try:
        return 1 / number
    except ZeroDivisionError as error:
        return type(error).__name__


def divide(numbers):
    with Pool(2) as pool:
        return pool.map(invert, numbers)
