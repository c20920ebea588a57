"""Workers for shared memory: what lessons and exercises compute, and put into it.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import math
import multiprocessing
from threading import BrokenBarrierError
from typing import Final

PATIENCE: Final = 5.0
"""Seconds for which one who is about to add waits for the others: far more than they need."""


def root(number: int) -> float:
    """Return the square root: most need all the digits that a double has.

    >>> root(0), root(9)
    (0.0, 3.0)
    """
    return math.sqrt(number)


class AddedTogether:
    """A number that takes its time: ``old + number`` waits until all processes have read an ``old``.

    In ``slot += number`` that is between the reading and the writing, where processes that nobody
    keeps apart get in each other's way at every run. Where a lock keeps them apart they cannot
    meet there: the first one waits for them in vain, and then nobody waits any more.

    >>> 2 + AddedTogether(3, processes=1)
    5
    """

    def __init__(self, number: int, processes: int) -> None:
        self._number = number
        self._meeting = multiprocessing.Barrier(processes)

    def __radd__(self, old: int) -> int:
        try:
            self._meeting.wait(PATIENCE)
        except BrokenBarrierError:
            pass
        return old + self._number
