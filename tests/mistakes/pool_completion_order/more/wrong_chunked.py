"""Cuts the items into chunks: the results of a chunk come together, behind its slowest.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    chunk = max(1, len(items) // processes)
    with Pool(processes) as pool:
        return list(pool.imap_unordered(function, items, chunksize=chunk))
