"""Workers that count rooms: some at once, some slowly, and the first slow ones together."""

from __future__ import annotations

import doctest
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from helpers import workers_interrupt
from helpers.workers_interrupt import QUICK, count_room, keep


def test_examples_in_the_docstrings_are_true() -> None:
    assert doctest.testmod(workers_interrupt).failed == 0


def test_the_first_large_rooms_are_begun_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many counters as there are quick rooms, and one who waits for all of them."""
    monkeypatch.setattr(workers_interrupt, "SECONDS", 0.0)
    meeting = threading.Barrier(QUICK + 1)
    keep(meeting)  # type: ignore[arg-type]  # threads meet at one of their own
    with ThreadPoolExecutor(QUICK) as executor:
        counting = executor.map(count_room, range(3 * QUICK))
        meeting.wait(60)
        assert list(counting) == [0] * QUICK + [40] * 2 * QUICK
