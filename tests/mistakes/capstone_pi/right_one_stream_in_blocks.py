"""One stream for all: each process leaves out what those before it use.

loses: nothing
says:
"""

import random
from concurrent.futures import ProcessPoolExecutor


def throw(seed, start, stop):
    random.seed(seed)
    for _ in range(2 * start):
        random.random()
    hits = 0
    for _ in range(start, stop):
        hits += abs(complex(random.random(), random.random())) < 1
    return hits


def estimate_pi(samples, processes, seed):
    edges = [samples * n // processes for n in range(processes + 1)]
    with ProcessPoolExecutor(processes) as executor:
        futures = [executor.submit(throw, seed, *edges[n : n + 2]) for n in range(processes)]
        return sum(future.result() for future in futures) / samples * 4
