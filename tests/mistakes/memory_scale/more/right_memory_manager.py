"""A SharedMemoryManager owns the block and unlinks it; the parts are cast memoryviews.

loses: nothing
says:
"""

from functools import partial
from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory


def _multiply(name, factor, first, last):
    block = SharedMemory(name=name)
    with block.buf.cast("d") as cells:
        for index in range(first, last):
            cells[index] *= factor
    block.close()


def _borders(count, parts):
    """Cut range(count) into parts whose lengths differ by one at most."""
    size, rest = divmod(count, parts)
    first = 0
    for part in range(parts):
        last = first + size + (part < rest)
        yield first, last
        first = last


def scale(numbers, factor, processes):
    if len(numbers) == 0:
        return []
    count = len(numbers)
    with SharedMemoryManager() as manager:
        block = manager.SharedMemory(size=8 * count)
        with block.buf.cast("d") as cells:
            for index, number in enumerate(numbers):
                cells[index] = number
        job = partial(_multiply, block.name, factor)
        crew = [Process(target=job, args=pair) for pair in _borders(count, min(count, processes))]
        for one in crew:
            one.start()
        for one in crew:
            one.join()
        with block.buf.cast("d") as cells:
            result = cells.tolist()[:count]
        block.close()
    return result
