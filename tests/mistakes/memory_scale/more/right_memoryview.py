"""Passes the block to the processes, which see its bytes as doubles.

loses: nothing
says:
"""

import struct
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def multiply(block, places, factor):
    for place in places:
        (number,) = struct.unpack_from("d", block.buf, 8 * place)
        struct.pack_into("d", block.buf, 8 * place, number * factor)
    block.close()


def scale(numbers, factor, processes):
    if not numbers:
        return []
    block = SharedMemory(create=True, size=8 * len(numbers))
    struct.pack_into(f"{len(numbers)}d", block.buf, 0, *numbers)
    children = []
    for first in range(processes):
        places = range(first, len(numbers), processes)
        children.append(Process(target=multiply, args=(block, places, factor)))
        children[-1].start()
    while children:
        children.pop().join()
    result = list(struct.unpack_from(f"{len(numbers)}d", block.buf))
    block.close()
    block.unlink()
    return result
