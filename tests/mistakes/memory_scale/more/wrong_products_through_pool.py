"""Reads the numbers from the block, and sends the products home through the pool.

loses: parallel, hidden
says: wrong-value
"""

import struct
from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory


def multiply(name, start, stop, factor):
    block = SharedMemory(name)
    part = struct.unpack_from(f"{stop - start}d", block.buf, 8 * start)
    block.close()
    return [number * factor for number in part]


def scale(numbers, factor, processes):
    if not numbers:
        return []
    count = len(numbers)
    block = SharedMemory(create=True, size=8 * count)
    struct.pack_into(f"{count}d", block.buf, 0, *numbers)
    edges = [count * n // processes for n in range(processes + 1)]
    tasks = [(block.name, edges[n], edges[n + 1], factor) for n in range(processes)]
    with Pool(processes) as pool:
        parts = pool.starmap(multiply, tasks, chunksize=1)
    block.close()
    block.unlink()
    return [number for part in parts for number in part]
