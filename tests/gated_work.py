"""Tasks that say when they begin and end only when the test lets them: time that a test controls."""

from __future__ import annotations

import os
from collections.abc import Sequence
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Semaphore

_begun: Queue[tuple[int, int]]
_gates: Sequence[Semaphore]


def open_gates(begun: Queue[tuple[int, int]], gates: Sequence[Semaphore]) -> None:
    """Initializer: where tasks report their beginning, and the gate that ends each of them."""
    global _begun, _gates
    _begun, _gates = begun, gates


def gated(task: int) -> int:
    """Report ``(pid, task)``, then wait until the test opens this task's gate."""
    _begun.put((os.getpid(), task))
    _gates[task].acquire()
    return os.getpid()
