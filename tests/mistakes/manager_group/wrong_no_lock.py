"""Reads the list and writes a longer one back, and nobody keeps the others out.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Manager, Process


def append(groups, key, value):
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
