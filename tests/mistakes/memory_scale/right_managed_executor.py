"""A SharedMemoryManager unlinks the block; an executor runs the parts.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory


def multiply(name, start, stop, factor):
    block = SharedMemory(name=name)
    view = block.buf.cast("d")
    for place in range(start, stop):
        view[place] *= factor
    view.release()
    block.close()


def scale(numbers, factor, processes):
    if not numbers:
        return []
    count = len(numbers)
    with SharedMemoryManager() as manager:
        block = manager.SharedMemory(size=8 * count)
        view = block.buf.cast("d")
        for place, number in enumerate(numbers):
            view[place] = number
        with ProcessPoolExecutor(processes) as executor:
            futures = [
                executor.submit(
                    multiply,
                    block.name,
                    n * count // processes,
                    (n + 1) * count // processes,
                    factor,
                )
                for n in range(processes)
            ]
        for future in futures:
            future.result()
        result = list(view[:count])
        view.release()
    return result
