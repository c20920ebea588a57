"""The worker ends its own process: the pool waits for ever for its result."""

import os
import signal
from multiprocessing import Pool


def work(item):
    if item:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.map(work, items)
