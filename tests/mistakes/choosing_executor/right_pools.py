"""No executor: the two pools of multiprocessing, one of which has threads.

loses: nothing
says:
"""

from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def run_all_in(kind, function, items, workers):
    if kind not in ("cpu", "io"):
        raise ValueError(kind)
    make = Pool if kind == "cpu" else ThreadPool
    with make(workers) as pool:
        return pool.map(function, items, chunksize=1)
