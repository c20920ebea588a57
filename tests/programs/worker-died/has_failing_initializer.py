"""The initializer raises, so each worker of the pool ends at its start and is replaced, for ever.

call: map_all(cube, [1, 2, 3], 2)
ending: too-slow
says: worker-died
"""

from multiprocessing import Pool


def prepare(table):
    global prices
    prices = tabel  # look here


def map_all(function, items, processes):
    with Pool(processes, prepare, ({},)) as pool:
        return pool.map(function, items)
