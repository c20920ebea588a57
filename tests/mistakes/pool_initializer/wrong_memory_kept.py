"""Puts the table into shared memory and closes it, but never unlinks it.

loses: tidy
says: left-behind
"""

import pickle
from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory


def read(lookup, name):
    global kept
    memory = SharedMemory(name=name)
    kept = lookup, pickle.loads(memory.buf)
    memory.close()


def look(key):
    lookup, table = kept
    return lookup(table, key)


def map_with_table(lookup, keys, table, processes):
    pickled = pickle.dumps(table)
    memory = SharedMemory(create=True, size=len(pickled))
    memory.buf[: len(pickled)] = pickled
    with Pool(processes, initializer=read, initargs=(lookup, memory.name)) as pool:
        values = pool.map(look, keys)
    memory.close()
    return values
