"""The lock is held while reading and again while writing, but not in between.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Lock, Manager, Process


def read(groups, lock, key):
    with lock:
        return list(groups.get(key, []))


def write(groups, lock, key, values):
    with lock:
        groups[key] = values


def append(groups, lock, key, value):
    values = read(groups, lock, key)
    values.append(value)
    write(groups, lock, key, values)


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
