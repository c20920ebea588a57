"""Who goes on first when nothing in the tree moves: the schedules that runs are forced into.

Nobody acts on what he saw while another could still come or look: all who are not kept out by a
lock have read the old value before the first one writes, and all have been told that a queue holds
something before the first one takes it.
"""

from __future__ import annotations

from autograde.guard.quiet import FROZEN
from autograde.guard.referee import Asker, Referee

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

PATIENCE: Final = 6.0
"""Seconds for which a late worker lets others wait with time-outs; then these wait in a loop."""

_ORDER: Final = ("look", "settle", "hold", "locked", "read", "filled", "turn", "write", "finish")
_LATE: Final = "late"


def next_to_go(referee: Referee, found: str, calm_seconds: float) -> list[Asker]:
    """Take those who go on next out of the referee's waiting list.

    Args:
        referee: Who has the list.
        found: How still the tree is, ``frozen`` or ``calm``.
        calm_seconds: For how long it has been so.
    """
    for step in _ORDER:
        askers = referee.take(step)
        if askers:
            return askers
    return referee.take(_LATE) if found == FROZEN or calm_seconds >= PATIENCE else []
