"""A lock among the arguments of the tasks.

call: run_all([1, 2, 3])
ending: raised
says: lock-through-pool
"""

from multiprocessing import Lock, Pool


def work(lock, number):
    with lock:
        return number


def run_all(numbers):
    lock = Lock()
    with Pool(2) as pool:
        return pool.starmap(work, [(lock, number) for number in numbers])  # look here
