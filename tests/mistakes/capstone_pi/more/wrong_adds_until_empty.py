"""Adds up what is in the queue, and takes an empty one for the end.

loses: returns, hidden
says: queue-empty-check
"""

from multiprocessing import Process, Queue
from random import Random


def throw(seed, samples, queue):
    random = Random(seed)
    queue.put(sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(samples)))


def estimate_pi(samples, processes, seed):
    queue = Queue()
    workers = []
    for number in range(processes):
        share = samples // processes + (number < samples % processes)
        workers.append(Process(target=throw, args=(f"{seed}/{number}", share, queue)))
    for worker in workers:
        worker.start()
    hits = queue.get()
    while not queue.empty():
        hits += queue.get()
    for worker in workers:
        worker.join()
    return 4 * hits / samples
