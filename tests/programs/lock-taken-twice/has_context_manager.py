"""A context manager takes the lock, and a method that is called within takes it again.

call: run(2)
ending: deadlock
says: lock-taken-twice
"""

from multiprocessing import Lock, Process, Value


class Till:
    def __init__(self, lock, value):
        self.lock, self.value = lock, value

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *_):
        self.lock.release()

    def add(self, amount):
        with self.lock:  # look here
            self.value.value += amount


def add_twice(lock, value):
    with Till(lock, value) as till:
        till.add(1)
        till.add(1)


def run(processes):
    lock, value = Lock(), Value("i", 0)
    workers = [Process(target=add_twice, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
