"""A shared number is read and written under its own lock.

call: count([1, 2, 3])
claim: returned(6)
ending: returned
options: managed=True
"""

from multiprocessing import Process, Value


def add(total, number):
    with total.get_lock():
        total.value += number


def count(numbers):
    total = Value("i", 0)
    processes = [Process(target=add, args=(total, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return total.value
