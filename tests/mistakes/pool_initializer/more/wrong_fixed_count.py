"""Always starts three processes, whatever number is asked for.

loses: parallel, hidden
says: not-parallel, wrong-value
"""

from multiprocessing import Pool


def keep(lookup, table):
    global kept
    kept = lookup, table


def look(key):
    lookup, table = kept
    return lookup(table, key)


def map_with_table(lookup, keys, table, processes):
    with Pool(3, initializer=keep, initargs=(lookup, table)) as pool:
        return pool.map(look, keys)
