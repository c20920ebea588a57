"""A pool whose workers fail is given up only after many have failed, for some time, and still do."""

from __future__ import annotations

import pytest

from autograde.guard.failing_workers import LASTING_SECONDS, MOST, FailingWorkers

LONG = LASTING_SECONDS + 1.0


def failed(
    number: int, seconds: float, *, pool: bool = True, file: str = "answer.py"
) -> FailingWorkers:
    """So many failures, spread evenly over so many seconds."""
    failing = FailingWorkers()
    for place in range(number):
        if pool:
            failing.begins(place)
        failing.fails(place, seconds * place / max(1, number - 1), ["pool.py", file])
    return failing


@pytest.mark.parametrize(
    ("number", "seconds", "now", "expected"),
    [
        (0, 0.0, LONG, False),
        (MOST - 1, LONG, LONG, False),
        (MOST, LONG, LONG, True),
        (MOST, 0.1, 0.1, False),
        (MOST, LONG, LONG + 1.0, False),
    ],
    ids=["none", "too few", "many", "many at once", "no more"],
)
def test_many_recent_failures_over_some_time(
    number: int, seconds: float, now: float, expected: bool
) -> None:
    assert failed(number, seconds).go_on(now) == expected


def test_other_processes_may_fail_as_they_like() -> None:
    assert not failed(2 * MOST, LONG, pool=False).go_on(LONG)


def test_each_task_that_cannot_be_unpickled_is_gone_with_its_worker() -> None:
    assert not failed(2 * MOST, LONG, file="queues.py").go_on(LONG)
