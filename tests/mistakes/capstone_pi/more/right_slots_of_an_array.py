"""Each process writes its hits into an item of its own of a shared array that has no lock.

loses: nothing
says:
"""

from multiprocessing import Process, RawArray
from random import Random


def throw(hits, place, seed, samples):
    random = Random(seed)
    for _ in range(samples):
        if random.random() ** 2 + random.random() ** 2 <= 1:
            hits[place] += 1


def estimate_pi(samples, processes, seed):
    hits = RawArray("i", processes)
    random = Random(seed)
    crew = []
    for place in range(processes):
        share = samples // processes + (place < samples % processes)
        crew.append(Process(target=throw, args=(hits, place, random.getrandbits(64), share)))
    for process in crew:
        process.start()
    for process in crew:
        process.join()
    return 4 * sum(hits) / samples
