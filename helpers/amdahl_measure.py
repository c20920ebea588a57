"""Measure how long a program takes with one worker process, with two, and so on.

The program computes: a part of it in the main process, where nobody can help, the rest in pieces by a
pool. The pool is up before the clock starts.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from multiprocessing import Pool
from time import perf_counter

from helpers.rendezvous import wait_until_ready
from helpers.workers import busy

ROUNDS = 4_000_000
"""Of ``busy``: less than half a second's work on most machines."""

PIECES = 24
REPEATS = 3
MOST_WORKERS = 8


def processors() -> int:
    """How many processors this process may use, as far as the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def worker_counts() -> range:
    """With how many workers to measure: from one to a worker a processor, at least two."""
    return range(1, max(2, min(processors(), MOST_WORKERS)) + 1)


def measure(
    percent_alone: int, report: Callable[[int], None] = lambda _workers: None
) -> dict[int, float]:
    """Number of workers → seconds, the best of a few repeats.

    Args:
        percent_alone: How much of the work is not shared out.
        report: Told with how many workers the next measurement is.
    """
    alone = ROUNDS * percent_alone // 100
    pieces = [(ROUNDS - alone) // PIECES] * PIECES
    seconds = {}
    for workers in worker_counts():
        report(workers)
        with Pool(workers) as pool:
            wait_until_ready(pool, workers)
            times = []
            for _ in range(REPEATS):
                begin = perf_counter()
                busy(alone)
                pool.map(busy, pieces, chunksize=1)
                times.append(perf_counter() - begin)
        seconds[workers] = min(times)
    return seconds
