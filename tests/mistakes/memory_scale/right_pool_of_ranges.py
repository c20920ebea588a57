"""A pool whose processes open the block at their start; the tasks are ranges of places.

loses: nothing
says:
"""

from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory

import numpy

opened = {}


def open_block(name, count):
    opened["block"] = SharedMemory(name)
    opened["numbers"] = numpy.ndarray(count, dtype=float, buffer=opened["block"].buf)


def multiply(task):
    start, stop, factor = task
    opened["numbers"][start:stop] *= factor


def scale(numbers, factor, processes):
    count = len(numbers)
    if not count:
        return []
    block = SharedMemory(create=True, size=8 * count)
    shared = numpy.ndarray(count, dtype=float, buffer=block.buf)
    shared[:] = numbers
    edges = numpy.linspace(0, count, processes + 1).astype(int).tolist()
    tasks = [(edges[n], edges[n + 1], factor) for n in range(processes)]
    with Pool(processes, open_block, (block.name, count)) as pool:
        pool.map(multiply, tasks, chunksize=1)
        pool.close()
        pool.join()
    result = shared.tolist()
    del shared
    block.close()
    block.unlink()
    return result
