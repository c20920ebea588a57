"""A generator that holds a lock for a with block gives it back after an exception alone.

call: run(2)
ending: deadlock
says: lock-not-released
"""

from contextlib import contextmanager
from multiprocessing import Lock, Process, Value


@contextmanager
def alone(lock):
    lock.acquire()  # look here
    try:
        yield
    except BaseException:
        lock.release()
        raise


def add(lock, value, times):
    for _ in range(times):
        with alone(lock):
            value.value += 1


def run(times):
    lock, value = Lock(), Value("i", 0)
    worker = Process(target=add, args=(lock, value, times))
    worker.start()
    worker.join()
    return value.value
