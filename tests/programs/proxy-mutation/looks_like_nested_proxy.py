"""The inner list is a managed one itself, so append reaches it.

call: group([('a', 1), ('b', 2), ('a', 3)])
claim: returned({'a': [1, 3], 'b': [2]})
ending: returned
"""

from multiprocessing import Manager, Process


def work(table, key, value):
    table[key].append(value)


def group(pairs):
    with Manager() as manager:
        table = manager.dict({key: manager.list() for key, _ in pairs})
        processes = [Process(target=work, args=(table, *pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {key: sorted(values) for key, values in table.items()}
