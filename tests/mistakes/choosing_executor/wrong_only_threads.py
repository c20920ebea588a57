"""Takes threads for quick at everything.

loses: parallel
says: not-parallel, threads-not-processes
"""

from concurrent.futures import ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    with ThreadPoolExecutor(workers) as executor:
        return list(executor.map(function, items))
