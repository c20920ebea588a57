"""Returns managed lists, which are gone with their manager, instead of plain ones.

loses: returns, exact, hidden
says: wrong-value
"""

from multiprocessing import Manager, Process


def append(groups, key, value):
    groups[key].append(value)


def group(pairs):
    with Manager() as manager:
        groups = manager.dict({key: manager.list() for key, _ in pairs})
        processes = [Process(target=append, args=(groups, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(groups)
