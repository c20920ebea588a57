"""Each process writes an entry of its own; the main process sorts them into lists.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def append(entries, number, pair):
    entries[number] = pair


def group(pairs):
    with Manager() as manager:
        entries = manager.dict()
        processes = [
            Process(target=append, args=(entries, n, pair)) for n, pair in enumerate(pairs)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        groups = {}
        for key, value in entries.values():
            groups.setdefault(key, []).append(value)
    return {key: sorted(values) for key, values in groups.items()}
