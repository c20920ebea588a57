"""Looks up the kind in a dict, so an unknown one raises KeyError.

loses: returns
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


EXECUTORS = {"cpu": ProcessPoolExecutor, "io": ThreadPoolExecutor}


def run_all_in(kind, function, items, workers):
    with EXECUTORS[kind](workers) as executor:
        return list(executor.map(function, items))
