"""Multiplies in threads of one process.

loses: parallel, hidden
says: not-parallel, threads-not-processes
"""

from multiprocessing.shared_memory import ShareableList
from threading import Thread


def multiply(shared, places, factor):
    for place in places:
        shared[place] *= factor


def scale(numbers, factor, processes):
    if not numbers:
        return []
    shared = ShareableList(numbers)
    threads = [
        Thread(target=multiply, args=(shared, range(n, len(numbers), processes), factor))
        for n in range(processes)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    result = list(shared)
    shared.shm.close()
    shared.shm.unlink()
    return result
