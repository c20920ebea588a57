"""Wraps the function in a lambda, which no other process can import.

loses: returns, parallel, tidy, hidden
says: not-importable
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.map(lambda item: function(item), items)
