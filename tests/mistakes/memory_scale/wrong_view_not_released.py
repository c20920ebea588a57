"""Closes the block while a view of it is still in use: each process ends with a BufferError.

loses: tidy
says: noise
"""

import struct
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def multiply(name, start, stop, factor):
    block = SharedMemory(name)
    view = block.buf.cast("d")
    for place in range(start, stop):
        view[place] *= factor
    block.close()


def scale(numbers, factor, processes):
    if not numbers:
        return []
    count = len(numbers)
    block = SharedMemory(create=True, size=8 * count)
    struct.pack_into(f"{count}d", block.buf, 0, *numbers)
    edges = [count * n // processes for n in range(processes + 1)]
    workers = [
        Process(target=multiply, args=(block.name, edges[n], edges[n + 1], factor))
        for n in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    result = list(struct.unpack_from(f"{count}d", block.buf))
    block.close()
    block.unlink()
    return result
