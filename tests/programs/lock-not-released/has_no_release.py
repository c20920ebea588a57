"""Acquires the lock and never releases it.

call: count(3)
ending: deadlock
says: lock-not-released
"""

from multiprocessing import Lock, Process, Value


def add(lock, value):
    lock.acquire()  # look here
    value.value += 1


def count(processes):
    lock, value = Lock(), Value("i", 0)
    workers = [Process(target=add, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
