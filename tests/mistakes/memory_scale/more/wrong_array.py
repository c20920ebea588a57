"""Uses an Array: shared as well, but no block of multiprocessing.shared_memory.

loses: parallel, hidden
says: wrong-value
"""

from multiprocessing import Array, Process


def multiply(shared, start, stop, factor):
    for place in range(start, stop):
        shared[place] *= factor


def scale(numbers, factor, processes):
    shared = Array("d", numbers)
    count = len(numbers)
    workers = [
        Process(
            target=multiply,
            args=(shared, count * n // processes, count * (n + 1) // processes, factor),
        )
        for n in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return list(shared)
