"""Waits two seconds for all futures together and then takes what is there: a call that takes longer gives None.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, wait


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(f"unknown kind: {kind!r}")
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    with executor_class(workers) as executor:
        futures = [executor.submit(function, item) for item in items]
        done, _ = wait(futures, timeout=2)
        return [future.result() if future in done else None for future in futures]
