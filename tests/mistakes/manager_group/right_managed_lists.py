"""Each drawer is a managed list itself, so append reaches it and needs no lock.

loses: nothing
says:
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
        return {key: sorted(values) for key, values in groups.items()}
