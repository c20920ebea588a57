"""A function holds the lock and calls a helper that takes it again.

call: run(2)
ending: deadlock
says: lock-taken-twice
"""

from multiprocessing import Lock, Process, Value


def add(lock, value, amount):
    with lock:  # look here
        value.value += amount


def add_twice(lock, value):
    with lock:
        add(lock, value, 1)
        add(lock, value, 1)


def run(processes):
    lock, value = Lock(), Value("i", 0)
    workers = [Process(target=add_twice, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
