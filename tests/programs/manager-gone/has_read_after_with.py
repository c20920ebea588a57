"""Reads the managed dict when the with block has ended its manager.

call: register([('a', 1), ('b', 2)])
ending: raised
says: manager-gone
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
    return dict(table)  # look here
