"""An exception between acquire and release: the lock stays taken when the process has ended.

call: count([1, 0, 2])
ending: deadlock
says: lock-not-released
"""

import multiprocessing as mp


def divide(lock, total, number):
    lock.acquire()  # look here
    total.value += 10 // number
    lock.release()


def count(numbers):
    lock = mp.RLock()
    total = mp.Value("i", 0)
    for number in numbers:
        process = mp.Process(target=divide, args=(lock, total, number))
        process.start()
        process.join()
    return total.value
