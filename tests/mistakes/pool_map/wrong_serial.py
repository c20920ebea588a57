"""Calls the function in this process, one item after the other.

loses: parallel
says: not-parallel
"""


def map_all(function, items, processes):
    return [function(item) for item in items]
