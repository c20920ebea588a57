"""Hands all parts to the pool as one task, so one process does all the work.

loses: parallel
says: not-parallel
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
    parts = [(len(range(n, samples, processes)), f"{seed}/{n}") for n in range(processes)]
    with Pool(processes) as pool:
        hits = pool.starmap(throw, parts, chunksize=len(parts))
    return 4 * sum(hits) / samples
