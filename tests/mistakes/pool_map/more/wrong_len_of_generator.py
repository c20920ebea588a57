"""Works out a chunk size from len(items), which a generator does not have.

loses: hidden
says: raised
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    chunk = max(1, len(items) // processes)
    with Pool(processes) as pool:
        return pool.map(function, items, chunksize=chunk)
