"""A producer and a consumer that note when they made, put, got and finished each item.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules. Times are seconds of ``time.perf_counter``, one clock for all processes.
"""

from __future__ import annotations

import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

Note = tuple[str, int, int, float]
"""What was done with which item by which consumer (or 0), and when."""


def produce(
    belt: Queue[int | None],
    notes: Queue[Note],
    meeting: Barrier,
    seconds: list[float],
    ends: int,
) -> None:
    """Make an item in each of ``seconds`` and put it; then as many end markers as told."""
    meeting.wait()
    notes.put(("begun", 0, 0, time.perf_counter()))
    for item, each in enumerate(seconds):
        time.sleep(each)
        made = time.perf_counter()
        belt.put(item)
        notes.put(("put", item, 0, time.perf_counter()))
        notes.put(("made", item, 0, made))
    for _ in range(ends):
        belt.put(None)


def consume(
    belt: Queue[int | None], notes: Queue[Note], meeting: Barrier, seconds: float, number: int
) -> None:
    """Take items until there is an end marker, and work on each for ``seconds``."""
    meeting.wait()
    for item in iter(belt.get, None):
        got = time.perf_counter()
        time.sleep(seconds)
        notes.put(("done", item, number, time.perf_counter()))
        notes.put(("got", item, number, got))
