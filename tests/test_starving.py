"""What others keep a tree from doing counts for no deadline; what its own processes take does."""

import pytest

from autograde.guard import procfs, starving
from autograde.guard.procfs import Thread

Schedules = dict[Thread, tuple[float, float]]
MAIN, CHILD = (1, 1), (2, 2)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Schedules:
    """What /proc says at the next look: thread → seconds that it ran and that it waited."""
    found: Schedules = {}
    monkeypatch.setattr(procfs, "schedules", lambda _: dict(found))
    return found


def starved(now: Schedules, *looks: Schedules) -> float:
    """Look once a second, and say for how long the tree was starved."""
    starvation = starving.Starvation(0.0)
    for second, look in enumerate(looks, 1):
        now.clear()
        now.update(look)
        starvation.look([], float(second))
    return starvation.seconds


def test_who_runs_or_sleeps_is_not_starved(now: Schedules) -> None:
    assert starved(now, {MAIN: (1.0, 0.0)}, {MAIN: (2.0, 0.0)}) == 0.0
    assert starved(now, {MAIN: (0.1, 0.0)}, {MAIN: (0.1, 0.0)}) == 0.0


def test_who_waits_for_others_is_starved_for_that_time(now: Schedules) -> None:
    assert starved(now, {MAIN: (0.25, 0.75)}, {MAIN: (0.5, 1.5)}) == 1.5
    assert starved(now, {MAIN: (0.25, 0.5)}) == 0.5


def test_what_a_tree_takes_from_itself_does_not_count(now: Schedules) -> None:
    assert starved(now, {MAIN: (0.5, 0.5), CHILD: (0.5, 0.5)}) == 0.0
    assert starved(now, {MAIN: (0.125, 0.875), CHILD: (0.125, 0.875)}) == 0.75


def test_a_thread_that_comes_or_goes_between_two_looks(now: Schedules) -> None:
    assert starved(now, {MAIN: (1.0, 0.0)}, {MAIN: (1.0, 0.0), CHILD: (0.25, 0.75)}) == 0.75
    assert starved(now, {MAIN: (0.25, 0.75), CHILD: (0.0, 0.0)}, {CHILD: (0.0, 0.0)}) == 0.75


def test_it_looks_at_most_twice_a_second(now: Schedules) -> None:
    now[MAIN] = 0.0, 0.25
    starvation = starving.Starvation(0.0)
    starvation.look([], 0.25)
    assert starvation.seconds == 0.0
    starvation.look([], 0.5)
    assert starvation.seconds == 0.25


def test_this_process_has_a_schedule() -> None:
    import os

    [ran, _] = procfs.schedules([os.getpid()])[os.getpid(), os.getpid()]
    assert ran > 0
