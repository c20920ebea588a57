"""Workers whose calls tell what they cost: the processor's time, and which thread of which process.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """One call: who made it, from when to when, and how long a processor worked for it.

    Times are in seconds. ``begin`` and ``end`` are of ``time.perf_counter``, which is one clock for the
    whole system.
    """

    pid: int
    thread: int
    begin: float
    end: float
    processor: float


class Measured:
    """A worker that returns the `Effort` of calling ``function``; what it raises, it raises."""

    def __init__(self, function: Callable[..., object]) -> None:
        self._function = function

    def __call__(self, *arguments: object) -> Effort:
        """Call the function and note what it took."""
        begin, before = time.perf_counter(), time.thread_time()
        self._function(*arguments)
        return _effort(begin, time.thread_time() - before)


def measured(function: Callable[..., object]) -> Measured:
    """The same worker, whose calls tell what they took; it can be sent to any child."""
    return Measured(function)


async def awaited(seconds: float) -> Effort:
    """Wait for ``seconds`` as a coroutine does: the thread does something else meanwhile."""
    import asyncio  # not at the top: no child process needs it

    begin = time.perf_counter()
    await asyncio.sleep(seconds)
    return _effort(begin, 0.0)


def _effort(begin: float, processor: float) -> Effort:
    thread = threading.get_ident()
    return Effort(os.getpid(), thread, begin, time.perf_counter(), processor)


def checksum(megabytes: int) -> str:
    """Return the SHA-256 of so many million zero bytes: work of C code that gives the GIL away.

    >>> checksum(0)[:8]
    'e3b0c442'
    """
    return hashlib.sha256(bytes(1_000_000 * megabytes)).hexdigest()


def ticking(ticks: int) -> list[float]:
    """Compute, and note the time after each of so many short slices.

    >>> len(ticking(3))
    3
    """
    times = []
    remainder = 0
    for _ in range(ticks):
        for number in range(1000):
            remainder = (remainder + number) % 1009
        times.append(time.perf_counter())
    return times


def modules_loaded() -> int:
    """Return how many modules this process has imported so far.

    >>> modules_loaded() > 10
    True
    """
    return len(sys.modules)
