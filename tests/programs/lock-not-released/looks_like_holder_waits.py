"""Who holds the lock waits, inside its own context manager, for an item that nobody puts.

call: take_all(2)
ending: deadlock
"""

from contextlib import contextmanager
from multiprocessing import Lock, Process, Queue


@contextmanager
def exclusive(lock):
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def work(lock, queue):
    with exclusive(lock):
        queue.get()


def take_all(count):
    lock, queue = Lock(), Queue()
    crew = [Process(target=work, args=(lock, queue)) for _ in range(count)]
    for member in crew:
        member.start()
    for member in crew:
        member.join()
