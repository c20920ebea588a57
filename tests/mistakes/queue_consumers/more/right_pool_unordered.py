"""A pool is a set of consumers at a queue too; imap_unordered hands out one item at a time.

loses: nothing
says:
"""

from multiprocessing import Pool


def consume_all(handle, items, consumers):
    with Pool(consumers) as pool:
        return list(pool.imap_unordered(handle, items))
