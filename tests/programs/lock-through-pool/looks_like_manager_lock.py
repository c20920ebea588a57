"""A manager's lock may travel with a task.

call: run_all([1, 2, 3])
claim: returned([1, 2, 3])
ending: returned
"""

from multiprocessing import Manager, Pool


def work(lock, number):
    with lock:
        return number


def run_all(numbers):
    with Manager() as manager, Pool(2) as pool:
        lock = manager.Lock()
        return pool.starmap(work, [(lock, number) for number in numbers])
