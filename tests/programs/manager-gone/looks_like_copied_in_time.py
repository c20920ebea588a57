"""Copies the dict before the manager ends, and returns the copy afterwards.

call: register([('a', 1), ('b', 2)])
claim: returned({'a': 1, 'b': 2})
ending: returned
"""

from multiprocessing import Manager, Process


def work(table, key, value):
    table[key] = value


def register(pairs):
    with Manager() as manager:
        table = manager.dict()
        processes = [Process(target=work, args=(table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        found = dict(table)
    return found
