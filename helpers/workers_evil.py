"""What each of two processes does for the evil scheduler: one step whenever it is told to.

Every child process that runs it imports this module, so it imports only the standard library's small
modules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Lock
from typing import Protocol

LONG_ENOUGH = 0.5
"""Seconds after which a lock that nobody will give back is no longer waited for."""
DONE, WAITS = "done", "waits"


class Counter(Protocol):
    """A number in shared memory, without a lock of its own."""

    value: int


def take_steps(
    connection: Connection,
    steps: Sequence[tuple[str, str]],
    counter: Counter,
    locks: Mapping[str, Lock],
) -> None:
    """Take the next step for each message, and reply `DONE`; `WAITS`, and the end, where a lock is taken."""
    own = 0
    for kind, lock in steps:
        connection.recv()
        if kind == "read":
            own = counter.value
        elif kind == "add":
            own += 1
        elif kind == "write":
            counter.value = own
        elif kind == "give back":
            locks[lock].release()
        elif not locks[lock].acquire(timeout=LONG_ENOUGH):
            connection.send(WAITS)
            return
        connection.send(DONE)
