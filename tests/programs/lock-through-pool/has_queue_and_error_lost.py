"""A queue in apply_async, whose error nobody fetches: the parent waits for results.

call: run_all([1, 2, 3])
ending: deadlock
says: lock-through-pool
"""

import multiprocessing as mp


def work(results, number):
    results.put(number)


def run_all(numbers):
    results = mp.Queue()
    pool = mp.Pool(2)
    for number in numbers:
        pool.apply_async(work, (results, number))  # look here
    found = sorted(results.get() for _ in numbers)
    pool.close()
    pool.join()
    return found
