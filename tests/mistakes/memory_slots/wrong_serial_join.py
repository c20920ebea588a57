"""Joins each process before the next one is started.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Process, RawArray


def fill(slots, function, number):
    slots[number] = function(number)


def fill_slots(function, count):
    slots = RawArray("d", count)
    for number in range(count):
        process = Process(target=fill, args=(slots, function, number))
        process.start()
        process.join()
    return list(slots)
