"""An executor's map takes one iterable an argument; nobody shuts it down, but it ends by itself.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor


def map_pairs(function, pairs, processes):
    executor = ProcessPoolExecutor(processes)
    return list(executor.map(function, *zip(*pairs, strict=True)))
