"""Returns what map gives, which is no list.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class(workers) as executor:
        return executor.map(function, items)
