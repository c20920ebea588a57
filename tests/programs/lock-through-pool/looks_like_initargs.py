"""A lock and a queue handed over when the pool's processes start.

call: run_all([1, 2, 3])
claim: returned([1, 2, 3])
ending: returned
"""

from multiprocessing import Lock, Pool, SimpleQueue


def prepare(*things):
    global lock, queue
    lock, queue = things


def work(number):
    with lock:
        queue.put(number)


def run_all(numbers):
    results = SimpleQueue()
    with Pool(2, prepare, (Lock(), results)) as pool:
        pool.map(work, numbers)
        return sorted(results.get() for _ in numbers)
