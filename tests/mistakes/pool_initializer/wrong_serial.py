"""Looks everything up in this process.

loses: parallel
says: not-parallel
"""


def map_with_table(lookup, keys, table, processes):
    return [lookup(table, key) for key in keys]
