"""Never unlinks its block of shared memory.

call: keep(10)
ending: returned
finding: left-behind
"""

from multiprocessing import shared_memory


def keep(size):
    block = shared_memory.SharedMemory(create=True, size=size)
    block.close()
    return size
