"""The initializer keeps the table in a global of each worker process.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_with_table(lookup, keys, table, processes):
    with Pool(processes, initializer=keep, initargs=(lookup, table)) as pool:
        return pool.map(look, keys)


def keep(lookup, table):
    global kept_lookup, kept_table
    kept_lookup, kept_table = lookup, table


def look(key):
    return kept_lookup(kept_table, key)
