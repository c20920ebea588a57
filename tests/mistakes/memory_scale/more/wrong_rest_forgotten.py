"""Parts of equal length: the last numbers are in none of them.

loses: returns, parallel, hidden
says: wrong-value
"""

import struct
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def multiply(name, start, stop, factor):
    block = SharedMemory(name)
    for place in range(start, stop):
        (number,) = struct.unpack_from("d", block.buf, 8 * place)
        struct.pack_into("d", block.buf, 8 * place, number * factor)
    block.close()


def scale(numbers, factor, processes):
    if not numbers:
        return []
    count = len(numbers)
    block = SharedMemory(create=True, size=8 * count)
    struct.pack_into(f"{count}d", block.buf, 0, *numbers)
    edges = [count // processes * n for n in range(processes + 1)]
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
