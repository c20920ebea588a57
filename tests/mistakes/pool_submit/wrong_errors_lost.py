"""Collects what the callback gets; failed tasks have none, so they are missing without a word.

loses: returns, hidden
says: wrong-value, result-not-fetched
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = []
    pool = Pool(processes)
    for item in items:
        pool.apply_async(function, (item,), callback=lambda value: entries.append(("ok", value)))
    pool.close()
    pool.join()
    return entries
