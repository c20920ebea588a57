"""Appends to a list inside a managed dict: to a copy of it.

call: group([('a', 1), ('b', 2), ('a', 3)])
claim: returned({'a': [1, 3], 'b': [2]})
ending: returned
finding: wrong-value
says: proxy-mutation
"""

from multiprocessing import Manager, Process


def work(table, key, value):
    table[key].append(value)  # look here


def group(pairs):
    with Manager() as manager:
        table = manager.dict({key: [] for key, _ in pairs})
        processes = [Process(target=work, args=(table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(table)
