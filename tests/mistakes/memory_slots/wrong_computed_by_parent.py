"""Computes the numbers in the parent; the processes only write them down.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, RawArray


def fill(slots, number, value):
    slots[number] = value


def fill_slots(function, count):
    slots = RawArray("d", count)
    processes = [Process(target=fill, args=(slots, n, function(n))) for n in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return list(slots)
