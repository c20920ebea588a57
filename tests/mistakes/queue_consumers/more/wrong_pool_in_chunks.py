"""Pool.map hands out chunks of several items: a slow item holds back those of its chunk.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pool


def consume_all(handle, items, consumers):
    with Pool(consumers) as pool:
        return pool.map(handle, items)
