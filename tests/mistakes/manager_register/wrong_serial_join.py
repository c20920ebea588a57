"""Waits for each process in the loop that starts them, so they run one at a time.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Manager, Process


def write(entries, key, value):
    entries[key] = value


def register(pairs):
    with Manager() as manager:
        entries = manager.dict()
        for key, value in pairs:
            process = Process(target=write, args=(entries, key, value))
            process.start()
            process.join()
        return dict(entries)
