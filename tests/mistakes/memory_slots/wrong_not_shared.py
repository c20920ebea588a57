"""Fills an ordinary list: each process writes into its own copy.

loses: returns
says: wrong-value, not-shared
"""

from multiprocessing import Process


def fill(slots, function, number):
    slots[number] = function(number)


def fill_slots(function, count):
    slots = [0.0] * count
    processes = [Process(target=fill, args=(slots, function, number)) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return slots
