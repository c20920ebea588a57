"""A generator holds the lock for a with block, in which the same generator is asked again.

call: run(1)
ending: deadlock
says: lock-taken-twice
"""

from contextlib import contextmanager
from multiprocessing import Lock, Process, Value


@contextmanager
def alone(lock):
    lock.acquire()  # look here
    try:
        yield
    finally:
        lock.release()


def add_twice(lock, value):
    with alone(lock):
        value.value += 1
        with alone(lock):
            value.value += 1


def run(processes):
    lock, value = Lock(), Value("i", 0)
    workers = [Process(target=add_twice, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
