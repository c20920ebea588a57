"""Takes processes for quick at everything.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ProcessPoolExecutor


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(function, items))
