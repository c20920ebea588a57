"""Calls side by side: a process for each, with what they share."""

from __future__ import annotations

from multiprocessing import Barrier, current_process
from multiprocessing.synchronize import Barrier as BarrierType

from helpers.side_by_side import side_by_side

kept: list[BarrierType] = []
PATIENCE = 60


def keep(barrier: object) -> None:
    assert isinstance(barrier, BarrierType)
    kept.append(barrier)


def meet(number: int) -> tuple[int, str]:
    """Wait until three have come: only different processes can."""
    kept[0].wait(PATIENCE)
    return number, current_process().name


def test_each_item_has_a_process_of_its_own_and_they_share_what_is_kept() -> None:
    seen = side_by_side(meet, [1, 2, 3], keep, Barrier(3))
    assert [number for number, _ in seen] == [1, 2, 3]
    assert len({name for _, name in seen}) == 3
    assert kept == []
