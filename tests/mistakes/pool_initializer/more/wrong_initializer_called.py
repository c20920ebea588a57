"""Calls the initializer instead of passing it on: it runs here, and no child gets the table.

loses: returns, parallel, tidy, hidden
says: raised, called-not-passed
"""

from multiprocessing import Pool

state = {}


def keep(lookup, table):
    state["lookup"] = lookup
    state["table"] = table


def look(key):
    return state["lookup"](state["table"], key)


def map_with_table(lookup, keys, table, processes):
    with Pool(processes, initializer=keep(lookup, table)) as pool:
        return pool.map(look, keys)
