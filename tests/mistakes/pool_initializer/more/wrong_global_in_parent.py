"""Sets a global in this process: forked children have it, all others do not.

loses: returns, parallel, tidy, hidden
says: raised
"""

from multiprocessing import Pool

the_lookup = None
the_table = None


def look(key):
    return the_lookup(the_table, key)


def map_with_table(lookup, keys, table, processes):
    global the_lookup, the_table
    the_lookup = lookup
    the_table = table
    with Pool(processes) as pool:
        return pool.map(look, keys)
