"""Uses threads, which share one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from concurrent.futures import ThreadPoolExecutor


def map_pairs(function, pairs, processes):
    with ThreadPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, *pair) for pair in pairs]
        return [future.result() for future in futures]
