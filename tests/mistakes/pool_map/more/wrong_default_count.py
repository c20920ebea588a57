"""Leaves out the number of processes, so the pool has as many as the machine has cores.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool() as pool:
        return pool.map(function, items)
