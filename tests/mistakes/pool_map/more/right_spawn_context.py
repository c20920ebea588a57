"""A start method of its own choice, map_async, and the pool closed by hand.

loses: nothing
says:
"""

from multiprocessing import get_context


def map_all(function, items, processes):
    pool = get_context("spawn").Pool(processes)
    try:
        return pool.map_async(function, items).get()
    finally:
        pool.close()
        pool.join()
