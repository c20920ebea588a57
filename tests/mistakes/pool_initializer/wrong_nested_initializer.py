"""Defines the initializer inside the function: only forked children can have it.

loses: returns, parallel, tidy, hidden
says: not-importable
"""

from multiprocessing import Pool

kept = {}


def look(key):
    return kept["lookup"](kept["table"], key)


def map_with_table(lookup, keys, table, processes):
    def keep():
        kept["lookup"] = lookup
        kept["table"] = table

    with Pool(processes, initializer=keep) as pool:
        return pool.map(look, keys)
