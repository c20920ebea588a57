"""Keeps its executor in a global name, so the processes never end.

loses: tidy
says: left-behind
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


executors = {}


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    executor_class = ProcessPoolExecutor if kind == "cpu" else ThreadPoolExecutor
    if kind not in executors:
        executors[kind] = executor_class(workers)
    return list(executors[kind].map(function, items))
