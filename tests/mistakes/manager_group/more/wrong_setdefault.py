"""Takes setdefault(...).append(...) for what it is with an ordinary dict.

loses: returns, exact, hidden
says: wrong-value, proxy-mutation
"""

from multiprocessing import Lock, Manager, Process


def append(groups, lock, key, value):
    with lock:
        groups.setdefault(key, []).append(value)


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
