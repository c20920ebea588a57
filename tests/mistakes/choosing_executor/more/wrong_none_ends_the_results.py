"""Reads the results until next() gives None: the first call that returns None ends the list.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

EXECUTORS = (("cpu", ProcessPoolExecutor), ("io", ThreadPoolExecutor))


def run_all_in(kind, function, items, workers):
    for name, executor_class in EXECUTORS:
        if name == kind:
            break
    else:
        raise ValueError(f"unknown kind: {kind!r}")
    collected = []
    with executor_class(workers) as executor:
        results = executor.map(function, items)
        while (result := next(results, None)) is not None:
            collected.append(result)
    return collected
