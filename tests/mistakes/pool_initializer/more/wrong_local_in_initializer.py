"""Forgets the global statement, so the initializer fills a local variable and nothing is kept.

loses: returns, parallel, tidy, hidden
says: raised
"""

from functools import partial
from multiprocessing import Pool

kept = None


def keep(table):
    kept = table


def look(lookup, key):
    return lookup(kept, key)


def map_with_table(lookup, keys, table, processes):
    with Pool(processes, initializer=keep, initargs=(table,)) as pool:
        return pool.map(partial(look, lookup), keys)
