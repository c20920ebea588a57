"""An error in a task of the answer's own comes out of map.

call: divide([1, 0])
ending: raised
"""

from multiprocessing import Pool


def invert(number):
    return 1 / number


def divide(numbers):
    with Pool(2) as pool:
        return pool.map(invert, numbers)
