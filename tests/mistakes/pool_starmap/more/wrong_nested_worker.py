"""Defines the worker inside the function, where no other process can find it.

loses: returns, parallel, tidy
says: not-importable
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    def call(pair):
        return function(pair[0], pair[1])

    with Pool(processes) as pool:
        return pool.map(call, pairs)
