"""Guards the pool as a script does; in an imported module the condition is false.

loses: returns, parallel
says: wrong-value, not-parallel
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    if __name__ == "__main__":
        with Pool(processes) as pool:
            return pool.starmap(function, pairs)
