"""Uses imap, which is lazy, but keeps the order of the items.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    with Pool(processes) as pool:
        return list(pool.imap(function, items))
