"""The parent sets a global name; a child that imports the module anew does not see it.

call: map_with(cube, [1, 2, 3], 10)
claim: returned([10, 80, 270])
ending: raised
says: not-shared
under: forkserver, spawn
"""

from multiprocessing import Pool

factor = None


def work(item):
    return item * factor  # look here


def map_with(function, items, number):
    global factor
    factor = number
    with Pool(2) as pool:
        return [function(1) * value for value in pool.map(work, items)]
