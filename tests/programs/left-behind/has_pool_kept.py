"""Keeps its pool in a global name.

call: run_all(cube, [1, 2])
ending: returned
finding: left-behind
"""

from multiprocessing import Pool

pools = []


def run_all(function, items):
    pools.append(Pool(2))
    return pools[0].map(function, items)
