"""Forgets the comma in initargs: every worker process fails as it starts.

loses: returns, parallel, tidy, hidden
says: raised, args-not-a-tuple
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial


def keep(table):
    global kept
    kept = table


def look(lookup, key):
    return lookup(kept, key)


def map_with_table(lookup, keys, table, processes):
    with ProcessPoolExecutor(processes, initializer=keep, initargs=(table)) as executor:
        return list(executor.map(partial(look, lookup), keys))
