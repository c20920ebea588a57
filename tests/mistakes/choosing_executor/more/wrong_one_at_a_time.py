"""Waits for each result before the next item is handed in.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class(workers) as executor:
        return [executor.submit(function, item).result() for item in items]
