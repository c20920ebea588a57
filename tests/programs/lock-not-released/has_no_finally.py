"""A generator context manager has no finally, so every failing task of the executor costs one of two permits.

call: survivors([-1, 4, -2, 7, -3], fails_on_negative)
ending: deadlock
says: lock-not-released
"""

from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import BoundedSemaphore

permits = None


def install(semaphore):
    global permits
    permits = semaphore


@contextmanager
def permit():
    permits.acquire()  # look here
    yield
    permits.release()


def limited(check, n):
    with permit():
        return check(n)


def survivors(numbers, check):
    with ProcessPoolExecutor(2, initializer=install, initargs=(BoundedSemaphore(2),)) as executor:
        futures = [executor.submit(limited, check, n) for n in numbers]
        return [f.result() for f in futures if f.exception() is None]
