"""An array of floats of 4 bytes: half the digits are lost.

loses: returns
says: wrong-value
"""

from multiprocessing import Array, Process


def fill(slots, function, number):
    slots[number] = function(number)


def fill_slots(function, count):
    slots = Array("f", count)
    processes = [Process(target=fill, args=(slots, function, number)) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return list(slots)
