"""See who computes when: the same work in two threads, and in two processes.

Each of the two notes the time again and again while it computes. Notes that follow each other closely
are one stretch of work; where there is a gap, somebody else had the processor, or the GIL.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from multiprocessing import Pool
from threading import Barrier

from helpers.picture import Picture
from helpers.rendezvous import wait_until_ready
from helpers.timeline import Span, timeline_svg
from helpers.workers_effort import ticking

TICKS = 400
TRIES = 12
GAP = 0.002
"""Seconds without a note that part two stretches; a turn of the GIL takes 0.005."""


def stretches(times: Sequence[float], gap: float = GAP) -> list[tuple[float, float]]:
    """From when to when the times follow each other within ``gap`` seconds."""
    parted = [(before, after) for before, after in pairwise(times) if after - before > gap]
    begins = [*times[:1], *(after for _, after in parted)]
    ends = [*(before for before, _ in parted), *times[-1:]]
    return list(zip(begins, ends, strict=True))


def quickest(tries: Sequence[list[list[float]]]) -> list[list[float]]:
    """The try that took the least time: the one that other programs disturbed least."""
    return min(tries, key=lambda works: max(map(max, works)) - min(map(min, works)))


def in_two_threads(ticks: int = TICKS, tries: int = TRIES) -> list[list[float]]:
    """The times of two threads of this process that begin together, in the best of a few tries."""
    together = Barrier(2)

    def work(_number: int) -> list[float]:
        together.wait()
        return ticking(ticks)

    with ThreadPoolExecutor(2) as executor:
        return quickest([list(executor.map(work, range(2))) for _ in range(tries)])


def in_two_processes(ticks: int = TICKS, tries: int = TRIES) -> list[list[float]]:
    """The times of two processes, which are up before they begin, in the best of a few tries."""
    with Pool(2) as pool:
        wait_until_ready(pool, 2)
        return quickest([pool.map(ticking, [ticks] * 2, chunksize=1) for _ in range(tries)])


def turns(kind: str, works: Sequence[Sequence[float]]) -> Picture:
    """A picture of who computed when, a lane for each."""
    bars = [
        Span(f"{kind} {number}", begin, end)
        for number, times in enumerate(works, start=1)
        for begin, end in stretches(times)
    ]
    title = f"Who computed when: {kind} 1 and {kind} 2"
    return Picture(title, timeline_svg(bars, title=title, description=title, card=True))
