"""The result is gathered in a dict of the module, so that a second call also returns the pairs of the first.

loses: returns
says: wrong-value
"""

from multiprocessing import Manager, Process

_registered = {}


def write(shared, key, value):
    shared[key] = value


def register(pairs):
    with Manager() as manager:
        shared = manager.dict()
        processes = []
        for key, value in pairs:
            process = Process(target=write, args=(shared, key, value))
            process.start()
            processes.append(process)
        for process in processes:
            process.join()
        _registered.update(shared.copy())
    return _registered
