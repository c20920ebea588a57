"""Returns before the release, in a pool's worker.

call: check([-1, -2, -3])
ending: deadlock
says: lock-not-released
"""

from multiprocessing import Lock, Pool


def prepare(lock):
    global guard
    guard = lock


def check_one(number):
    guard.acquire()  # look here
    if number < 0:
        return False
    guard.release()
    return True


def check(numbers):
    with Pool(2, initializer=prepare, initargs=(Lock(),)) as pool:
        return pool.map(check_one, numbers, chunksize=1)
