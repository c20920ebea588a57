"""Makes a lock in each process, which keeps nobody out.

loses: exact, hidden
says: lost-update, lock-per-process
"""

from multiprocessing import Lock, Manager, Process


def append(groups, key, value):
    with Lock():
        groups[key] = [*groups.get(key, []), value]


def group(pairs):
    with Manager() as manager:
        groups = manager.dict()
        processes = [Process(target=append, args=(groups, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values) for key, values in groups.items()}
