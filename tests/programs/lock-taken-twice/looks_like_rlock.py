"""The same with an RLock, which its holder may take again.

call: run(2)
claim: returned(4)
ending: returned
"""

from multiprocessing import Process, RLock, Value


def add(lock, value, amount):
    with lock:
        value.value += amount


def add_twice(lock, value):
    with lock:
        add(lock, value, 1)
        add(lock, value, 1)


def run(processes):
    lock, value = RLock(), Value("i", 0)
    workers = [Process(target=add_twice, args=(lock, value)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return value.value
