"""imap_unordered yields each result when it is there.

loses: nothing
says:
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    with Pool(processes) as pool:
        return list(pool.imap_unordered(function, items))
