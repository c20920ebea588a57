"""Never starts more processes than there are items, which is none at all for no items.

loses: hidden
says: raised
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    items = list(items)
    with Pool(min(processes, len(items))) as pool:
        return pool.map(function, items)
