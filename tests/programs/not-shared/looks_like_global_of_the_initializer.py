"""The initializer sets the global name in each worker; what fails is something else.

call: map_with([1, 2, None], 10)
claim: returned([10, 20, None])
ending: raised
"""

from multiprocessing import Pool

factor = None


def prepare(number):
    global factor
    factor = number


def work(item):
    return item * factor


def map_with(items, number):
    with Pool(2, prepare, (number,)) as pool:
        return pool.map(work, items)
