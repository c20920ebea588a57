"""Hands the array to a pool's workers as the argument of a task: it can only be inherited.

loses: returns, parallel, tidy
says: lock-through-pool
"""

from multiprocessing import Array, Pool


def fill(slots, function, number):
    slots[number] = function(number)


def fill_slots(function, count):
    slots = Array("d", count)
    with Pool(max(count, 1)) as pool:
        pool.starmap(fill, [(slots, function, number) for number in range(count)], chunksize=1)
    return list(slots)
