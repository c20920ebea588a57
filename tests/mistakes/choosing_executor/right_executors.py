"""The executor that the kind asks for, and its map.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


EXECUTORS = {"cpu": ProcessPoolExecutor, "io": ThreadPoolExecutor}


def run_all_in(kind, function, items, workers):
    if kind not in EXECUTORS:
        raise ValueError(f"unknown kind: {kind!r}")
    with EXECUTORS[kind](workers) as executor:
        return list(executor.map(function, items))
