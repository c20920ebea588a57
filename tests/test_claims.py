"""Claims about who did the work, and about numbers, judge the evidence and say what they saw."""

from __future__ import annotations

import math
from typing import Any

import pytest
from run_evidence import MAIN, SOURCE, call, evidence, worker

from autograde import claims
from autograde.failure import CheckFailed
from autograde.records import Call, Frame, ProcessRecord, Stack, Step

CALL = "map_all(cube, [1, 2, 3], 3)"


def said(claim: Any, *arguments: Any) -> str:
    """What the student is told by a claim that has to fail."""
    with pytest.raises(CheckFailed) as caught:
        claim(*arguments)
    return " ".join(caught.value.failure.seen.split())


def in_thread(number: int, begin: float, end: float, pid: int = MAIN) -> Call:
    return Call("cube", str(number), pid, number, begin, end)


def waiting(number: int, *files: str) -> Stack:
    return Stack(MAIN + number, tuple(Frame(file, 7, "work") for file in files))


THREADS = (in_thread(1, 0.1, 0.5), in_thread(2, 0.2, 0.5))


def test_threads_of_the_main_process_at_work_at_once_are_counted() -> None:
    claims.overlapped_in_threads(evidence(calls=THREADS), 2)
    assert said(claims.overlapped_in_threads, evidence(calls=THREADS), 3) == (
        f"{CALL}: the main process did all the work, in 2 threads of it; "
        "3 threads at once were asked for, in the main process."
    )


def test_work_of_other_processes_is_no_work_of_threads() -> None:
    seen = evidence(calls=(call(1, 1, 0.1, 0.5), call(2, 2, 0.2, 0.5)))
    assert "2 processes did the work, all of them at once" in said(
        claims.overlapped_in_threads, seen, 2
    )


def test_threads_that_never_called_the_worker_are_told_so() -> None:
    assert "never called the worker" in said(claims.overlapped_in_threads, evidence(), 2)


def test_of_several_workers_each_is_judged_by_its_own_calls() -> None:
    late = (phase("add", 1, 0.6, 0.7), phase("add", 2, 0.8, 0.9))
    seen = evidence(calls=(call(1, 1, 0.1, 0.5), call(2, 2, 0.2, 0.5), *late))
    claims.overlapped(seen, 2, "cube")
    assert said(claims.overlapped, seen, 2, "add") == (
        f"{CALL}: in add, 2 processes did the work, but only one at a time; 2 processes at once were asked for."
    )
    assert f"{CALL} never called name; 2 processes" in said(claims.overlapped, seen, 2, "name")


def test_a_process_that_waits_in_the_answer_has_come_to_the_work() -> None:
    beside = tuple(waiting(each, "synchronize.py", "pool_map.py") for each in (2, 3))
    seen = evidence(calls=(call(1, 1, 0.1, 0.5),), beside=beside)
    claims.came_together(seen, 3)
    assert "at most 3 processes were about to write at a time; 4 processes at once" in said(
        claims.came_together, seen, 4
    )


def test_an_idle_worker_of_a_pool_and_the_main_process_have_not_come() -> None:
    beside = (waiting(2, "queues.py", "pool.py"), waiting(0, "process.py", "pool_map.py"))
    seen = evidence(calls=(call(1, 1, 0.1, 0.5),), beside=beside)
    claims.came_together(seen, 1)


def test_where_no_process_wrote_that_is_what_is_said() -> None:
    assert "no child process wrote anything" in said(claims.came_together, evidence(), 2)


def test_a_manager_is_no_process_that_works() -> None:
    manager = ProcessRecord(MAIN + 9, "SyncManager-1", "BaseManager._run_server")
    seen = evidence(processes=(manager, worker(1, 0.1, 0.5)))
    claims.used_processes(seen, 1)
    assert "worked with 1 child process; 2 were asked for" in said(claims.used_processes, seen, 2)
    alone = evidence(processes=(manager,))
    assert "worked with no child process; 2 were" in said(claims.used_processes, alone, 2)


@pytest.mark.parametrize("value", [2.5, 2.5 + 1e-12])
def test_a_number_may_differ_by_the_tolerance(value: float) -> None:
    claims.returned_about(evidence(value=value), 2.5, 1e-9)
    claims.returned_about(evidence(value=2), 2.0, 1e-9)


@pytest.mark.parametrize("value", [2.4, math.nan, math.inf, True, "2.5", None, [2.5]])
def test_another_number_and_what_is_none_are_wrong(value: object) -> None:
    seen = evidence(value=value, source=SOURCE + "    return 1\n")
    assert "; about 2.5 was expected." in said(claims.returned_about, seen, 2.5, 1e-9)
    hidden = evidence(value=value, hidden=True)
    assert "2.5" not in said(claims.returned_about, hidden, 2.5, 1e-9).replace(repr(value), "")


def test_where_no_worker_was_handed_in_work_that_no_child_did_is_told_so() -> None:
    seen = evidence(own_work=True)
    assert said(claims.overlapped, seen, 2) == (
        f"{CALL}: no child process did any of the work; 2 processes at once had to do so."
    )


def phase(name: str, number: int, begin: float, end: float) -> Call:
    return Call(name, str(number), MAIN + number, number, begin, end)


READ = (phase("read", 1, 0.1, 0.2), phase("read", 2, 0.1, 0.3))
COMPUTE = (phase("compute", 1, 0.4, 0.5), phase("compute", 2, 0.4, 0.6))


def test_phases_that_each_process_went_through_in_turn_are_apart() -> None:
    claims.phases_apart(evidence(calls=READ + COMPUTE), "read", "compute")


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        (READ, "called read 2 times and compute 0 times"),
        (COMPUTE, "called read 0 times and compute 2 times"),
        (READ + COMPUTE[:1], "called read 2 times and compute 1 time;"),
        ((), "called read 0 times and compute 0 times"),
    ],
)
def test_a_phase_that_was_left_out_is_told(calls: tuple[Call, ...], told: str) -> None:
    assert told in said(claims.phases_apart, evidence(calls=calls), "read", "compute")


def test_a_phase_that_began_too_early_is_told() -> None:
    early = (phase("compute", 1, 0.2, 0.5), COMPUTE[1])
    assert "before every call of read had ended" in said(
        claims.phases_apart, evidence(calls=READ + early), "read", "compute"
    )


def step(process: str, action: str, value: int) -> Step:
    return Step(process, action, "account", str(value))


@pytest.mark.parametrize(
    ("schedule", "finding"),
    [
        ("Ar0 Br0 Aw1 Bw1", "lost-update"),  # B writes what it made of an old number
        ("Ar5 Br5 Aw0 Br0 Bw-5", "lost-update"),  # B has decided by an old number
        ("Ar0 Aw1 Br1 Bw2", "wrong-value"),
        ("Aw3 Bw4", "wrong-value"),
        ("", "wrong-value"),
    ],
)
def test_an_update_was_lost_only_where_the_steps_show_it(schedule: str, finding: str) -> None:
    actions = {"r": "read", "w": "write"}
    steps = tuple(step(each[0], actions[each[1]], int(each[2:])) for each in schedule.split())
    seen = evidence(schedule=steps, accounts=(("account", 9),))
    with pytest.raises(CheckFailed) as caught:
        claims.kept_every_update(seen, {"account": 10})
    assert caught.value.failure.findings == (finding,)
