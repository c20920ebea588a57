"""The executor of concurrent.futures instead of a Pool.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor


def map_all(function, items, processes):
    with ProcessPoolExecutor(max_workers=processes) as executor:
        return list(executor.map(function, items))
