"""A pool whose workers are given the array when they start; each takes one slot.

loses: nothing
says:
"""

from multiprocessing import Pool, RawArray


def get_ready(*shared):
    global slots, function
    slots, function = shared


def fill(number):
    slots[number] = function(number)


def fill_slots(function, count):
    if count == 0:
        return []
    array = RawArray("d", count)
    with Pool(count, get_ready, (array, function), maxtasksperchild=1) as pool:
        pool.map(fill, range(count), chunksize=1)
    return list(array)
