"""The empty list of a new key is made outside the lock, and can wipe out what another process has appended in between.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Lock, Manager, Process


def append(groups, lock, key, value):
    if key not in groups:
        groups[key] = []
    with lock:
        values = groups[key]
        values.append(value)
        groups[key] = values


def group(pairs):
    lock = Lock()
    with Manager() as manager:
        groups = manager.dict()
        processes = [
            Process(target=append, args=(groups, lock, key, value)) for key, value in pairs
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values) for key, values in groups.items()}
