"""Hands each process its numbers, to write the products into the block.

loses: parallel, hidden
says: wrong-value
"""

import struct
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def multiply(name, start, numbers, factor):
    block = SharedMemory(name)
    for place, number in enumerate(numbers, start):
        struct.pack_into("d", block.buf, 8 * place, number * factor)
    block.close()


def scale(numbers, factor, processes):
    if not numbers:
        return []
    count = len(numbers)
    block = SharedMemory(create=True, size=8 * count)
    edges = [count * n // processes for n in range(processes + 1)]
    workers = [
        Process(
            target=multiply, args=(block.name, edges[n], numbers[edges[n] : edges[n + 1]], factor)
        )
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
