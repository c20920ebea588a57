"""setdefault(...).append(...) as with a plain dict.

call: group([('a', 1), ('b', 2)])
claim: returned({'a': [1], 'b': [2]})
ending: returned
finding: wrong-value
says: proxy-mutation
"""

import multiprocessing as mp


class Grouper(mp.Process):
    def __init__(self, table, pair):
        super().__init__()
        self.table, self.pair = table, pair

    def run(self):
        key, value = self.pair
        self.table.setdefault(key, []).append(value)  # look here


def group(pairs):
    with mp.Manager() as manager:
        table = manager.dict()
        processes = [Grouper(table, pair) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return table.copy()
