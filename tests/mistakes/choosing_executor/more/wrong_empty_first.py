"""Returns at once where there are no items, whatever the kind.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    if not items:
        return []
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class(workers) as executor:
        return list(executor.map(function, items))
