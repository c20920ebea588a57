"""`seed or ...` takes the seed 0 for a missing one and uses the clock.

loses: returns
says: wrong-value
"""

import random
import time
from multiprocessing import Pool


def hits(points, seed):
    stream = random.Random(seed)
    return sum(stream.random() ** 2 + stream.random() ** 2 <= 1.0 for _ in range(points))


def estimate_pi(samples, processes, seed):
    if samples < 1:
        return 0.0
    number = min(samples, processes)
    base = seed or time.time_ns()
    tasks = [(samples // number + (i < samples % number), f"{base}/{i}") for i in range(number)]
    with Pool(number) as pool:
        total = sum(pool.starmap(hits, tasks, chunksize=1))
        pool.close()
        pool.join()
    return 4.0 * total / samples
