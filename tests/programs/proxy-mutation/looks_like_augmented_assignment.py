"""d[key] += [value] takes, adds and puts back.

call: group([('a', 1)])
claim: returned({'a': [1]})
ending: returned
"""

from multiprocessing import Manager, Process


def work(table, key, value):
    table[key] += [value]


def group(pairs):
    with Manager() as manager:
        table = manager.dict({key: [] for key, _ in pairs})
        for pair in pairs:
            process = Process(target=work, args=(table, *pair))
            process.start()
            process.join()
        return dict(table)
