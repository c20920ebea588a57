"""A shared number that has no lock of its own is added to by two processes.

call: count([1, 2, 3])
claim: lost_nothing(6)
ending: returned
finding: lost-update
options: managed=True
"""

from multiprocessing import Process, RawValue


def add(total, number):
    total.value += number


def count(numbers):
    total = RawValue("i", 0)
    processes = [Process(target=add, args=(total, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return total.value
