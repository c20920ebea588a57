"""Who goes on first when nothing in the tree moves: the schedules that runs are forced into.

Nobody acts on what he saw while another could still come or look: all who are not kept out by a
lock have read the old value before the first one writes, and all have been told that a queue holds
something before the first one takes it. Who writes where another is about to goes as far as he
gets, the one who came last first: what the others write then is as stale as can be. Who gives a
lock back lets all others in first who wait for it.

Workers go on one by one as well, the one that was started last first. So who takes what has come so
far for all that comes, or the order of the results for that of the tasks, is wrong at every run.
"""

from __future__ import annotations

from autograde.guard.quiet import FROZEN
from autograde.guard.referee import Asker, Referee

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

PATIENCE: Final = 6.0
"""Seconds for which a late worker lets others wait with time-outs; then these wait in a loop."""

_ORDER: Final = (
    "look",
    "settle",
    "feed",
    "released",
    "hold",
    "request",
    "locked",
    "read",
    "filled",
    "turn",
    "write",
    "finish",
)
_ON_THE_WAY: Final = ("locked", "read", "filled", "write")
_LATE: Final = "late"


def next_to_go(referee: Referee, found: str, calm_seconds: float) -> list[Asker]:
    """Take those who go on next out of the referee's waiting list.

    Args:
        referee: Who has the list.
        found: How still the tree is, ``frozen`` or ``calm``.
        calm_seconds: For how long it has been so.
    """
    for step, askers in _by_urgency(referee):
        if askers:
            return referee.take(_CHOOSE.get(step, _all)(askers))
    is_time = found == FROZEN or calm_seconds >= PATIENCE
    return referee.take_all(_LATE) if is_time else []


def _by_urgency(referee: Referee) -> Iterator[tuple[str, list[Asker]]]:
    """Steps, and who waits there. While a worker is held, whoever is on the way to one comes first."""
    for step in _ORDER:
        if step == "hold" and referee.at(step):
            for each in _ON_THE_WAY:
                askers = referee.at(each)
                yield each, [asker for asker in askers if asker.pid not in referee.have_come]
        yield step, referee.at(step)


def _all(askers: list[Asker]) -> list[Asker]:
    return askers


def _first_in_turn(askers: list[Asker]) -> list[Asker]:
    """Those with the lowest number: of the turns, or of the calls that a thread has had held."""
    first = min((asker.question for asker in askers), default="")
    return [asker for asker in askers if asker.question == first]


def _last_started(askers: list[Asker]) -> list[Asker]:
    return sorted(_first_in_turn(askers), key=lambda asker: asker.pid)[-1:]


def _writers(askers: list[Asker]) -> list[Asker]:
    """Who came first of those who write where nobody else is about to; else the one who came last."""
    names = [asker.question for asker in askers]
    sole = [asker for asker in askers if names.count(asker.question) == 1]
    return sole[:1] or _last_come(askers)


def _last_come(askers: list[Asker]) -> list[Asker]:
    return askers[-1:]


_CHOOSE: Final = {
    "hold": _last_started,
    "turn": _first_in_turn,
    "write": _writers,
    "released": _last_come,
}
