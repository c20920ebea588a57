"""The initializer gets too few arguments, under every start method.

call: map_all(cube, [1, 2, 3], 2)
ending: too-slow
says: worker-died
"""

from multiprocessing import get_context


def prepare(table, rows):
    pass


def map_all(function, items, processes):
    with get_context().Pool(processes, initializer=prepare, initargs=({},)) as pool:  # look here
        return list(pool.imap(function, items))
