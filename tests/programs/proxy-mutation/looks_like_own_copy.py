"""The parent takes a list out of the managed dict and changes its own copy for its answer.

call: largest_first([('a', 1), ('a', 2)])
claim: returned([2, 1])
ending: returned
finding: wrong-value
"""

from multiprocessing import Lock, Manager, Process


def work(lock, table, key, value):
    with lock:
        table[key] = table.get(key, []) + [value]


def largest_first(pairs):
    with Manager() as manager:
        lock, table = Lock(), manager.dict()
        processes = [Process(target=work, args=(lock, table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        values = table["a"]
        values.sort()
        return values
