"""Workers that count rooms, some of them slowly: for programs that are interrupted meanwhile.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import time
from multiprocessing.synchronize import Barrier

QUICK = 3
"""So many rooms are empty. The next ones are large."""
SECONDS = 6.0
"""How long a large room takes."""

_at_work: list[Barrier] = []


def keep(at_work: Barrier) -> None:
    """For each process, when it starts: where those who count the first large rooms meet."""
    _at_work[:] = [at_work]


def count_room(number: int) -> int:
    """Return how many chairs there are in a room: none in the first ones, 40 in the others.

    The first large rooms, as many as there are quick ones, are begun by different processes: they wait
    for each other.

    >>> count_room(0)
    0
    """
    if number < QUICK:
        return 0
    if number < 2 * QUICK:
        _at_work[0].wait()
    time.sleep(SECONDS)
    return 40
