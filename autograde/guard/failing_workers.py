"""A pool whose workers fail, one after another: it replaces each of them, for ever.

An exception in a task is caught and sent back; one that ends a worker comes from the initializer, or
from unpickling the task. The latter costs a task each time, and so comes to an end: it does not count.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

LIMIT: Final = "failing workers"
"""The name of this limit in reports."""

MOST: Final = 50
"""Workers that may fail before their pool is held to be one that never works."""

LASTING_SECONDS: Final = 1.5
"""For how long it has to go on like that."""

_RECENT_SECONDS: Final = 0.5
_TAKES_TASKS: Final = "queues.py"


class FailingWorkers:
    """Counts the workers of pools that ended with an exception. Times are in seconds."""

    def __init__(self) -> None:
        self._workers: set[int] = set()
        self._times: list[float] = []

    def begins(self, pid: int) -> None:
        """Take note of a worker of a pool."""
        self._workers.add(pid)

    def fails(self, pid: int, at: float, files: list[str]) -> None:
        """Take note of an exception that ends a process.

        Args:
            pid: The process.
            at: When it was raised.
            files: The names of the files that it came through.
        """
        if pid in self._workers and _TAKES_TASKS not in files:
            self._times.append(at)

    def go_on(self, now: float) -> bool:
        """Say whether as many have failed as prove that all will."""
        times = self._times
        return (
            len(times) >= MOST
            and now - times[0] >= LASTING_SECONDS
            and now - times[-1] <= _RECENT_SECONDS
        )
