"""Binds the table to the function, which travels with every chunk of keys.

loses: hidden
says: sent-with-each-task
"""

from functools import partial
from multiprocessing import Pool


def map_with_table(lookup, keys, table, processes):
    with Pool(processes) as pool:
        return pool.map(partial(lookup, table), keys)
