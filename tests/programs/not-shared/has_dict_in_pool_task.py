"""A pool's task writes into a global dict.

call: register([1, 2, 3])
claim: returned({1: 1, 2: 4, 3: 9})
ending: returned
finding: wrong-value
says: not-shared
"""

from multiprocessing import Pool

found = {}


def work(number):
    found[number] = number * number  # look here


def register(numbers):
    with Pool(2) as pool:
        pool.map(work, numbers)
    return found
