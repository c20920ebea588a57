"""Returns the results in the order in which they are ready.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class(workers) as executor:
        futures = [executor.submit(function, item) for item in items]
        return [future.result() for future in as_completed(futures)]
