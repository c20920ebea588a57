"""Sleeps while it holds the lock: the others wait for long, not for ever.

call: count(3)
claim: returned(3)
ending: returned
"""

import time
from multiprocessing import Lock, Process, Value


def add(lock, value):
    with lock:
        before = value.value
        time.sleep(0.3)
        value.value = before + 1


def count(processes):
    lock, value = Lock(), Value("i", 0)
    workers = [Process(target=add, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
