"""A pool, and a seed for each part from a generator of seeds.

loses: nothing
says:
"""

from multiprocessing import Pool
from random import Random


def throw(task):
    count, seed = task
    generator = Random(seed)
    hits = 0
    for _ in range(count):
        x, y = generator.random(), generator.random()
        hits += x * x + y * y <= 1.0
    return hits


def estimate_pi(samples, processes, seed):
    seeds = Random(seed)
    share, rest = divmod(samples, processes)
    tasks = [(share + (n < rest), seeds.getrandbits(64)) for n in range(processes)]
    with Pool(processes) as pool:
        hits = sum(pool.imap_unordered(throw, tasks))
    return 4.0 * hits / samples
