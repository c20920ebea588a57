"""Forks under every start method, so the processes inherit the view of the block.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing import shared_memory

forking = multiprocessing.get_context("fork")


def multiply(view, start, stop, factor, barrier):
    barrier.wait()
    for place in range(start, stop):
        view[place] *= factor


def scale(numbers, factor, processes):
    if not numbers:
        return []
    block = shared_memory.SharedMemory(None, True, 8 * len(numbers))
    view = block.buf.cast("d")
    for place, number in enumerate(numbers):
        view[place] = number
    workers, start = [], 0
    barrier = forking.Barrier(processes)
    for index in range(processes):
        stop = start + len(numbers) // processes + (index < len(numbers) % processes)
        workers.append(forking.Process(target=multiply, args=(view, start, stop, factor, barrier)))
        start = stop
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    result = view.tolist()[: len(numbers)]
    view.release()
    block.close()
    block.unlink()
    return result
