"""For how long others kept a tree of processes from the processors: that time counts for no deadline.

Linux notes for each thread how long it ran and how long it waited for a processor
(``/proc/PID/task/TID/schedstat``, see Documentation/scheduler/sched-stats in the kernel's sources).
"""

from __future__ import annotations

from autograde.guard import procfs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_STARVED = 3.0
"""By how many deadlines a run may be longer on a machine that is busy with other things."""

_STEP = 0.5


class Starvation:
    """Adds up the time in which a tree wanted to run and could not.

    Args:
        now: The time at which the tree began, in seconds of a monotonic clock.
    """

    def __init__(self, now: float) -> None:
        self.seconds = 0.0
        self._at = now
        self._before: dict[procfs.Thread, tuple[float, float]] = {}

    def look(self, tree: Iterable[int], now: float) -> None:
        """Take note of a tree, at most twice a second.

        What the tree's own processes take from each other does not count: only as much of the time as
        none of them ran in is others' doing.
        """
        passed = now - self._at
        if passed < _STEP:
            return
        after = procfs.schedules(tree)
        ran, waited = 0.0, 0.0
        for thread, (all_ran, all_waited) in after.items():
            ran_before, waited_before = self._before.get(thread, (0.0, 0.0))
            ran += all_ran - ran_before
            waited = max(waited, all_waited - waited_before)
        self.seconds += max(0.0, min(waited, passed - ran))
        self._at, self._before = now, after
