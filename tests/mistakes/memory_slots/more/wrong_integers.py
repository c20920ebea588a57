"""An array of integers: there is no place for the digits after the point.

loses: returns
says: wrong-value
"""

from multiprocessing import Array, Process


def fill(slots, function, number):
    slots[number] = int(function(number))


def fill_slots(function, count):
    slots = Array("i", count)
    processes = [Process(target=fill, args=(slots, function, number)) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return list(slots)
