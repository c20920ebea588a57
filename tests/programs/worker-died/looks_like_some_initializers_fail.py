"""The initializer fails in the first three workers; those that replace them do the work.

call: map_all(cube, [1, 2, 3], 2)
claim: returned([1, 8, 27])
ending: returned
"""

from multiprocessing import Pool, Value


def prepare(failures):
    with failures.get_lock():
        failures.value -= 1
        if failures.value >= 0:
            raise OSError("not yet")


def map_all(function, items, processes):
    with Pool(processes, prepare, (Value("i", 3),)) as pool:
        return pool.map(function, items)
