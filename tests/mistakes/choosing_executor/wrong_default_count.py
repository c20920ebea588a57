"""Leaves out the number of workers.

loses: parallel
says: not-parallel
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class() as executor:
        return list(executor.map(function, items))
