"""The random stream belongs to the pool's worker, and chunks go to whichever worker is free, so that the answer depends on who took how many.

loses: returns
says: wrong-value
"""

import random
from multiprocessing import Pool, Value

stream = None


def begin(counter, seed):
    global stream
    with counter.get_lock():
        rank = counter.value
        counter.value += 1
    stream = random.Random(f"{seed}/{rank}")


def hits(points):
    return sum(stream.random() ** 2 + stream.random() ** 2 <= 1.0 for _ in range(points))


def estimate_pi(samples, processes, seed):
    if samples < 1:
        return 0.0
    number = min(samples, processes)
    pieces = number * 4
    chunks = [samples * (i + 1) // pieces - samples * i // pieces for i in range(pieces)]
    with Pool(number, initializer=begin, initargs=(Value("i", 0), seed)) as pool:
        total = sum(pool.map(hits, chunks, chunksize=1))
        pool.close()
        pool.join()
    return 4.0 * total / samples
