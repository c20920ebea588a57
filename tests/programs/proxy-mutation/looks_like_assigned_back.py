"""Takes the list out, appends, and assigns it back, under a lock; the order is wrong.

call: group([('a', 1), ('a', 2)])
claim: returned({'a': [1, 2]})
ending: returned
finding: wrong-value
"""

from multiprocessing import Lock, Manager, Process


def work(lock, table, key, value):
    with lock:
        values = table[key]
        values.append(value)
        table[key] = values


def group(pairs):
    with Manager() as manager:
        lock = Lock()
        table = manager.dict({key: [] for key, _ in pairs})
        processes = [Process(target=work, args=(lock, table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values, reverse=True) for key, values in table.items()}
