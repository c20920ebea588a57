"""Prints its progress, and prints it to stderr.

loses: tidy
says: noise
"""

import sys
from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    results = []
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, pair) for pair in pairs]
        for task in tasks:
            results.append(task.get())
            print(f"{len(results)} of {len(tasks)} done", file=sys.stderr)
    return results
