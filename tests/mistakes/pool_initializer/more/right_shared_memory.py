"""The pickled table lies in shared memory, where each worker process reads it when it starts.

loses: nothing
says:
"""

import pickle
from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory

_state = {}


def read_table(lookup, name):
    memory = SharedMemory(name=name)
    _state["lookup"] = lookup
    _state["table"] = pickle.loads(memory.buf)
    memory.close()


def answer(key):
    return _state["lookup"](_state["table"], key)


def map_with_table(lookup, keys, table, processes):
    pickled = pickle.dumps(table)
    memory = SharedMemory(create=True, size=len(pickled))
    try:
        memory.buf[: len(pickled)] = pickled
        with Pool(processes, read_table, (lookup, memory.name)) as pool:
            results = pool.map(answer, keys)
            pool.close()
            pool.join()
    finally:
        memory.close()
        memory.unlink()
    return results
