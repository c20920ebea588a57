"""Copies the managed dict while the processes still write into it.

call: register(nap, ['a', 'b'])
claim: returned({'a': 1, 'b': 1})
ending: returned
finding: wrong-value
says: read-too-early
"""

from multiprocessing import Manager, Process


def work(function, table, key):
    function(0.1)
    table[key] = 1


def register(function, keys):
    with Manager() as manager:
        table = manager.dict()
        processes = [Process(target=work, args=(function, table, key)) for key in keys]
        for process in processes:
            process.start()
        found = dict(table)  # look here
        for process in processes:
            process.join()
    return found
