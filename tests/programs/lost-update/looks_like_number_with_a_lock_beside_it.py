"""A shared number without a lock of its own is read and written under another lock.

call: count([1, 2, 3])
claim: returned((6, "c_long(6)"))
ending: returned
options: managed=True
"""

from multiprocessing import Lock, Process, Value


def add(total, lock, number):
    with lock:
        total.value = total.value + number


def count(numbers):
    total, lock = Value("l", 0, lock=False), Lock()
    processes = [Process(target=add, args=(total, lock, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return total.value, repr(total)
