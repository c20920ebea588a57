"""Uses a pool of threads, whose initializer works as well, in one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from multiprocessing.pool import ThreadPool

kept = {}


def keep(lookup, table):
    kept.update(lookup=lookup, table=table)


def look(key):
    return kept["lookup"](kept["table"], key)


def map_with_table(lookup, keys, table, processes):
    with ThreadPool(processes, initializer=keep, initargs=(lookup, table)) as pool:
        return pool.map(look, keys)
