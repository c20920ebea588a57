"""Takes imap_unordered for a quicker imap: a slow item changes its place.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return list(pool.imap_unordered(function, items))
