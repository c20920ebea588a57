"""Leaves out the points that cannot be shared out evenly, and divides by all of them.

loses: hidden
says: wrong-value
"""

from multiprocessing import Pool
from random import Random


def throw(count, seed):
    generator = Random(seed)
    hits = 0
    for _ in range(count):
        hits += generator.random() ** 2 + generator.random() ** 2 < 1
    return hits


def estimate_pi(samples, processes, seed):
    parts = [(samples // processes, f"{seed}/{n}") for n in range(processes)]
    with Pool(processes) as pool:
        hits = pool.starmap(throw, parts, chunksize=1)
    return 4 * sum(hits) / samples
