"""Sorts the values the wrong way round.

loses: exact, hidden
says: wrong-value
"""

from multiprocessing import Lock, Manager, Process


def append(groups, lock, key, value):
    with lock:
        groups[key] = [*groups.get(key, []), value]


def group(pairs):
    lock = Lock()
    with Manager() as manager:
        groups = manager.dict()
        processes = [Process(target=append, args=(groups, lock, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values, reverse=True) for key, values in groups.items()}
