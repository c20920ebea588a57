"""Names and columns of processes depend on what happened, not on the clock, the pids or luck."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from run_evidence import MAIN, call, deadlock, evidence, pool_run, worker

from autograde import lanes, phases
from autograde.concurrency import busiest_threads
from autograde.lanes import MANAGER, NAMED, WORKER
from autograde.records import Call, Evidence


def labels(seen: Evidence) -> list[str]:
    return [lane.label for lane in lanes.of(seen)]


def shuffled(seen: Evidence, chance: random.Random) -> Evidence:
    """The same schedule on another day: other times, other pids, other workers for the calls."""
    pids = {record.pid: record.pid + 100 for record in seen.processes}
    workers = list(pids.values())
    chance.shuffle(workers)
    other = dict(zip(pids, workers, strict=True))

    def later(time: float | None) -> float | None:
        return time and time + chance.random() / 20

    return replace(
        seen,
        processes=tuple(
            replace(r, pid=pids[r.pid], begin=r.begin + chance.random() / 20, end=later(r.end))
            for r in seen.processes
        ),
        calls=tuple(
            replace(c, pid=other[c.pid], begin=c.begin + chance.random() / 20, end=later(c.end))
            for c in seen.calls
        ),
    )


def test_workers_of_a_pool_are_numbered_by_their_first_item() -> None:
    seen = pool_run(calls=(call(3, 1, 0.5, 1), call(1, 2, 0.6, 1.1), call(2, 3, 0.7, 1.2)))
    assert [lane.pid - MAIN for lane in lanes.of(seen)] == [0, 3, 1, 2]
    assert labels(seen) == ["main", "worker 1", "worker 2", "worker 3"]


def test_ordinary_processes_are_numbered_as_they_were_started() -> None:
    assert [lane.pid - MAIN for lane in lanes.of(deadlock())] == [0, 1, 2]


def test_a_worker_that_took_another_ones_place_stays_behind_it() -> None:
    records = (worker(1, 0.1, 0.4), worker(2, 0.2, 3), worker(4, 1.0, 3))
    seen = evidence(processes=records, calls=(call(4, 1, 1.5, 2), call(2, 5, 0.3, 2)))
    assert [lane.pid - MAIN for lane in lanes.of(seen)] == [0, 2, 1, 4]


def test_names_that_the_answer_gave_are_kept_and_kept_apart() -> None:
    records = [worker(n, n, None, name=name) for n, name in enumerate(["tree", "tree", "main"], 1)]
    seen = evidence(processes=tuple(records))
    assert labels(seen) == ["main", "tree", "tree (2)", "main (2)"]
    assert {lane.role for lane in lanes.of(seen)[1:]} == {NAMED}


def test_a_hidden_run_shows_no_name_that_was_given() -> None:
    seen = evidence(processes=(worker(1, 1, None, name="secret"),), hidden=True)
    assert labels(seen) == ["main", "worker 1"]


def test_a_manager_is_called_so() -> None:
    record = worker(1, 1, None, name="SyncManager-1", kind="BaseManager._run_server")
    assert [lane.role for lane in lanes.of(evidence(processes=(record,)))][1:] == [MANAGER]


def test_a_process_that_is_known_by_its_calls_alone_gets_a_lane() -> None:
    seen = evidence(calls=(call(5, 1, 0, 1),))
    assert [(lane.label, lane.role) for lane in lanes.of(seen)][1:] == [("worker 1", WORKER)]


@given(st.randoms())
def test_the_same_schedule_gives_the_same_lanes_and_columns(chance: random.Random) -> None:
    seen = pool_run()
    again = shuffled(seen, chance)
    assert labels(again) == labels(seen)
    assert layout(again) == layout(seen)


def layout(seen: Evidence) -> list[tuple[str, object]]:
    """What each lane shows in which columns."""
    in_phases = phases.of(seen)
    found: list[tuple[str, object]] = []
    for lane in lanes.of(seen, in_phases):
        found.append((lane.label, in_phases.lives.get(lane.pid)))
        found += [
            (one.arguments, stretch)
            for one, stretch in zip(seen.calls, in_phases.calls, strict=True)
            if one.pid == lane.pid
        ]
    return found


TIMES = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 20), st.integers(1, 4)), max_size=12, unique=True
)


@given(TIMES)
def test_calls_overlap_in_columns_exactly_where_they_overlap_in_time(
    times: list[tuple[int, int, int]],
) -> None:
    calls = tuple(
        Call("cube", str(n), MAIN, n, begin + n / 100, begin + length + n / 100)
        for n, (begin, length, _) in enumerate(times)
    )
    stretches = phases.of(evidence(calls=calls)).calls
    for one, its in zip(calls, stretches, strict=True):
        for two, other in zip(calls, stretches, strict=True):
            assert (two.begin < (one.end or 0)) == (other.begin < (its.end or 0))
    in_columns = [
        replace(one, begin=float(its.begin), end=float(its.end or 0))
        for one, its in zip(calls, stretches, strict=True)
    ]
    assert busiest_threads(in_columns) == busiest_threads(calls)
