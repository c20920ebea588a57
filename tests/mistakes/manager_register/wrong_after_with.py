"""Copies the dict when the with block has ended its manager.

loses: returns, parallel, tidy
says: raised, manager-gone
"""

from multiprocessing import Manager, Process


def write(entries, key, value):
    entries[key] = value


def register(pairs):
    with Manager() as manager:
        entries = manager.dict()
        processes = [Process(target=write, args=(entries, key, value)) for key, value in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    return dict(entries)
