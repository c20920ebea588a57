"""Sends the table with every key.

loses: hidden
says: sent-with-each-task
"""

from multiprocessing import Pool


def map_with_table(lookup, keys, table, processes):
    with Pool(processes) as pool:
        return pool.starmap(lookup, [(table, key) for key in keys])
