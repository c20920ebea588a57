"""Threads, each giving its item an executor of one spawned process, so that a broken pool costs one item.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context


def _alone(function, item):
    # spawn, because these executors are started from several threads
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as executor:
        try:
            return executor.submit(function, item).result()
        except BrokenProcessPool:
            return "crashed"


def survive(function, items, workers):
    with ThreadPoolExecutor(max_workers=workers) as threads:
        return list(threads.map(partial(_alone, function), items))
