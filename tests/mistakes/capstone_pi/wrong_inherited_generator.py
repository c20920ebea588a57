"""Seeds the generator of its own process, which forked children copy and spawned ones do not have.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool
import random


def throw(count, seed):
    hits = 0
    for _ in range(count):
        hits += random.random() ** 2 + random.random() ** 2 < 1
    return hits


def estimate_pi(samples, processes, seed):
    random.seed(seed)
    parts = [(len(range(n, samples, processes)), f"{seed}/{n}") for n in range(processes)]
    with Pool(processes) as pool:
        hits = pool.starmap(throw, parts, chunksize=1)
    return 4 * sum(hits) / samples
