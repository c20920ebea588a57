"""Pickles the table itself, once, and hands the bytes to every worker process.

loses: nothing
says:
"""

import pickle
from multiprocessing import Pool


class Desk:
    """Each worker process has its own copy of this class, and so its own table."""

    table = None

    @classmethod
    def open(cls, pickled):
        cls.table = pickle.loads(pickled)

    @classmethod
    def ask(cls, lookup, key):
        return lookup(cls.table, key)


def map_with_table(lookup, keys, table, processes):
    pool = Pool(processes, initializer=Desk.open, initargs=(pickle.dumps(table),))
    try:
        results = [pool.apply_async(Desk.ask, (lookup, key)) for key in keys]
        return [result.get() for result in results]
    finally:
        pool.terminate()
        pool.join()
