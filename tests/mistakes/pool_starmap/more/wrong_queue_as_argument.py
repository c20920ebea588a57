"""Hands a queue to the tasks of a pool, which only its processes may inherit.

loses: returns, parallel, tidy
says: raised, lock-through-pool
"""

from multiprocessing import Pool, Queue


def work(function, number, first, second, results):
    results.put((number, function(first, second)))


def map_pairs(function, pairs, processes):
    results = Queue()
    numbered = [(function, number, *pair, results) for number, pair in enumerate(pairs)]
    with Pool(processes) as pool:
        pool.starmap(work, numbered)
    return [value for _, value in sorted(results.get() for _ in numbered)]
