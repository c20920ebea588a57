"""Spawned seed sequences of NumPy; processes and a queue.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue

import numpy


def throw(queue, sequence, count):
    points = numpy.random.default_rng(sequence).random((count, 2))
    queue.put(int(((points**2).sum(axis=1) < 1).sum()))


def estimate_pi(samples, processes, seed):
    queue = SimpleQueue()
    sequences = numpy.random.SeedSequence(seed).spawn(processes)
    counts = [samples // processes + (n < samples % processes) for n in range(processes)]
    workers = [
        Process(target=throw, args=(queue, sequence, count))
        for sequence, count in zip(sequences, counts)
        if count
    ]
    for worker in workers:
        worker.start()
    hits = sum(queue.get() for _ in workers)
    for worker in workers:
        worker.join()
    return 4 * hits / samples
