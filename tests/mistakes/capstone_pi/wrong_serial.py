"""Throws all points in this process, part by part.

loses: parallel
says: not-parallel
"""

from random import Random


def throw(count, seed):
    generator = Random(seed)
    hits = 0
    for _ in range(count):
        hits += generator.random() ** 2 + generator.random() ** 2 < 1
    return hits


def estimate_pi(samples, processes, seed):
    parts = [(len(range(n, samples, processes)), f"{seed}/{n}") for n in range(processes)]
    hits = [throw(count, part) for count, part in parts]
    return 4 * sum(hits) / samples
