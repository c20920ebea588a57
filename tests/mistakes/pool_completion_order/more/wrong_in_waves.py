"""Hands out as many items as there are processes, and waits for all before the next ones.

loses: returns
says: wrong-value
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    results = []
    with Pool(processes) as pool:
        for start in range(0, len(items), processes):
            results += pool.imap_unordered(function, items[start : start + processes])
    return results
