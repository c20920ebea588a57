"""Pickles the table once and keeps the bytes in a module variable: a second call with another table still looks up in the first.

loses: returns
says: wrong-value
"""

import pickle
from multiprocessing import Pool

_pickled = None
_table = None
_lookup = None


def _set_up(lookup, data):
    global _lookup, _table
    _lookup, _table = lookup, pickle.loads(data)


def _find(key):
    return _lookup(_table, key)


def map_with_table(lookup, keys, table, processes):
    global _pickled
    if _pickled is None:
        _pickled = pickle.dumps(table)
    pool = Pool(processes, _set_up, (lookup, _pickled))
    try:
        return pool.map(_find, keys)
    finally:
        pool.close()
        pool.join()
