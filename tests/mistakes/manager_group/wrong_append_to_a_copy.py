"""Appends to what the managed dict gives out, which is a copy.

loses: returns, exact, hidden
says: wrong-value, proxy-mutation
"""

from multiprocessing import Lock, Manager, Process


def append(groups, lock, key, value):
    with lock:
        if key not in groups:
            groups[key] = []
        groups[key].append(value)


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
