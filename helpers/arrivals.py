"""When the results of a pool reach the one who waits for them: what a progress bar can show.

The tasks are shared out one by one, whichever call asks for them; the calls differ in when they give
out a result. ``arrivals`` is a model of that, ``watch`` a real run; a test holds them together.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Literal, get_args

from helpers.rendezvous import wait_until_ready
from helpers.scheduling import schedule
from helpers.workers import nap

Asking = Literal["map", "imap", "imap_unordered"]
WAYS: tuple[Asking, ...] = get_args(Asking)


def arrivals(asking: Asking, durations: Sequence[float], processes: int) -> list[float]:
    """The seconds after which the first, the second, … result is there, by the model."""
    ends = [span.end for span in schedule(durations, processes, chunksize=1).spans]
    if asking == "map":
        return [max(ends)] * len(ends) if ends else []
    if asking == "imap":
        return list(accumulate(ends, max))
    return sorted(ends)


def watch(
    asking: Asking,
    durations: Sequence[float],
    processes: int,
    tell: Callable[[int], None] = lambda _done: None,
) -> list[float]:
    """The same of naps in a real pool, whose processes are up before the first task begins.

    Args:
        asking: The method of the pool that is called.
        durations: The seconds that each task takes.
        processes: Of the pool.
        tell: Is called with the number of results so far, whenever there is one more.
    """
    with multiprocessing.Pool(processes) as pool:
        wait_until_ready(pool, processes)
        asked: Callable[..., Iterable[float]] = getattr(pool, asking)
        begin, times = time.perf_counter(), []
        for _ in asked(nap, durations, chunksize=1):
            times.append(time.perf_counter() - begin)
            tell(len(times))
    return times


def standing(times: Sequence[float]) -> list[tuple[float, float, int]]:
    """From when to when a progress bar stands at which number, up to the last result.

    >>> standing([0.5, 0.5, 0.75])
    [(0.0, 0.5, 0), (0.5, 0.75, 2)]
    """
    begins = [0.0, *times]
    return [
        (begin, end, number)
        for number, (begin, end) in enumerate(zip(begins, times, strict=False))
        if begin < end
    ]
