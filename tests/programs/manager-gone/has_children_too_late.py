"""The manager ends before the processes are joined: they find nobody.

call: register(nap, [('a', 1), ('b', 2)])
claim: returned({'a': 1, 'b': 2})
ending: returned
finding: wrong-value
says: manager-gone
"""

import multiprocessing as mp


def work(function, table, key, value):
    function(1.0)
    table[key] = value  # look here


def register(function, pairs):
    with mp.Manager() as manager:
        table = manager.dict()
        processes = [mp.Process(target=work, args=(function, table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        found = table.copy()
    for process in processes:
        process.join()
    return found
