"""All processes add to the same item of a shared array, whose lock covers each access by itself.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Array, Process
from random import Random


def throw(hits, seed, samples):
    random = Random(seed)
    hits[0] += sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(samples))


def estimate_pi(samples, processes, seed):
    hits = Array("i", 1)
    random = Random(seed)
    crew = []
    for number in range(processes):
        share = samples // processes + (number < samples % processes)
        crew.append(Process(target=throw, args=(hits, random.getrandbits(64), share)))
    for process in crew:
        process.start()
    for process in crew:
        process.join()
    return 4 * hits[0] / samples
