"""Keeps its pool in a global for the next call, so the processes never end.

loses: tidy
says: left-behind
"""

from multiprocessing import Pool

pools = {}


def map_all(function, items, processes):
    if processes not in pools:
        pools[processes] = Pool(processes)
    return pools[processes].map(function, items)
