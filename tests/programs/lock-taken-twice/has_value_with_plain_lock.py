"""A Value made with a plain Lock: reading it takes the lock that the with block holds.

call: add(5)
ending: deadlock
says: lock-taken-twice
"""

from multiprocessing import Lock, Process, Value


def work(value):
    with value.get_lock():
        value.value += 1  # look here


def add(count):
    value = Value("i", count, lock=Lock())
    process = Process(target=work, args=(value,))
    process.start()
    process.join()
    return value.value
