"""The jobs are handed over with apply_async and nobody asks for them before the crew's finally branch ends the pool.

loses: returns, exact, parallel
says: wrong-value, result-not-fetched
"""

import multiprocessing
from contextlib import contextmanager

_shared = {}


def _equip(counter, lock):
    _shared["counter"] = counter
    _shared["lock"] = lock


def _count_in(work, item):
    number = work(item)
    with _shared["lock"]:
        _shared["counter"].value += number


@contextmanager
def crew(size, counter):
    pool = multiprocessing.Pool(size, _equip, (counter, multiprocessing.Lock()))
    try:
        yield pool
    finally:
        pool.terminate()
        pool.join()


def tally(work, items, counter, processes):
    if not items:
        return
    with crew(min(processes, len(items)), counter) as pool:
        for item in items:
            pool.apply_async(_count_in, (work, item))
