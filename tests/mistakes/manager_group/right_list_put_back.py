"""Reads the list, appends, and writes it back, all under one lock.

loses: nothing
says:
"""

from multiprocessing import Lock, Manager, Process


def append(groups, lock, key, value):
    with lock:
        values = groups.get(key, [])
        values.append(value)
        groups[key] = values


def group(pairs):
    lock = Lock()
    with Manager() as manager:
        groups = manager.dict()
        processes = [Process(target=append, args=(groups, lock, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values) for key, values in groups.items()}
