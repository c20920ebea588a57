"""Copies the array before the processes have ended.

loses: returns
says: wrong-value
"""

from multiprocessing import Array, Process


def fill(slots, function, number):
    slots[number] = function(number)


def fill_slots(function, count):
    slots = Array("d", count)
    processes = [Process(target=fill, args=(slots, function, number)) for number in range(count)]
    for process in processes:
        process.start()
    values = slots[:]
    for process in processes:
        process.join()
    return values
