"""Two processes share out the slots: not one for each.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, RawArray


def fill(slots, function, first):
    for number in range(first, len(slots), 2):
        slots[number] = function(number)


def fill_slots(function, count):
    slots = RawArray("d", count)
    processes = [Process(target=fill, args=(slots, function, first)) for first in range(2)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return list(slots)
