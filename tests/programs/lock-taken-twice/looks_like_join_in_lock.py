"""Joins while it holds the lock that the worker needs: held too long, not taken twice.

call: run(1)
ending: deadlock
"""

from multiprocessing import Lock, Process, Value


def work(lock, value):
    with lock:
        value.value += 1


def run(_):
    lock, value = Lock(), Value("i", 0)
    process = Process(target=work, args=(lock, value))
    with lock:
        process.start()
        process.join()
    return value.value
