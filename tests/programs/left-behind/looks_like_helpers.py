"""Unlinks its memory and ends its manager; the resource tracker and the fork server may stay.

call: use(10)
ending: returned
"""

from multiprocessing import Manager, Process, shared_memory


def work(name):
    block = shared_memory.SharedMemory(name)
    block.buf[0] = 1
    block.close()


def use(size):
    with Manager() as manager:
        manager.list()
    block = shared_memory.SharedMemory(create=True, size=size)
    process = Process(target=work, args=(block.name,))
    process.start()
    process.join()
    value = block.buf[0]
    block.close()
    block.unlink()
    return value
