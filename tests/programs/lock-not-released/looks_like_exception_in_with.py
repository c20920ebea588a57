"""An exception within a with block releases the lock.

call: count([1, 0, 2])
claim: returned(15)
ending: returned
"""

from multiprocessing import Lock, Process, Value


def divide(lock, total, number):
    try:
        with lock:
            total.value += 10 // number
    except ZeroDivisionError:
        pass


def count(numbers):
    lock, total = Lock(), Value("i", 0)
    processes = [Process(target=divide, args=(lock, total, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return total.value
