"""A new process for each task: more pids in all, but never more than asked at once.

loses: nothing
says:
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes, maxtasksperchild=1) as pool:
        return pool.map(function, items, chunksize=1)
