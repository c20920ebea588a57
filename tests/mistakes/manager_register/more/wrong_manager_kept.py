"""Keeps its manager in a global name for the next call, so it never ends.

loses: tidy
says: left-behind
"""

from multiprocessing import Manager, Process

managers = []


def write(entries, key, value):
    entries[key] = value


def register(pairs):
    if not managers:
        managers.append(Manager())
    entries = managers[0].dict()
    processes = [Process(target=write, args=(entries, key, value)) for key, value in pairs]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return dict(entries)
