"""The line that waits before all the work has been handed out is named, where there is one."""

from __future__ import annotations

from run_evidence import MAIN, evidence, serial_run

from autograde import messages
from autograde.handing_out import early_wait
from autograde.records import Act, Place

WAIT = "Line 13 waits before all the work has been handed out: worker.join()"


def act(operation: str, line: int, first: float, last: float, *, pid: int = MAIN) -> Act:
    return Act(pid, 1, operation, "1", Place("pool_map.py", line), 2, first, last)


def test_a_wait_between_two_tasks_is_named() -> None:
    acts = (act("task", 12, 0.1, 0.5), act("fetch", 13, 0.2, 0.6))
    assert early_wait(evidence(acts=acts)) == WAIT


def test_a_call_that_waits_itself_is_named_when_it_is_repeated() -> None:
    assert early_wait(evidence(acts=(act("pool-call", 13, 0.1, 0.5),))) == WAIT
    assert early_wait(evidence(acts=(act("pool-call", 13, 0.1, 0.1),))) == ""


def test_waits_after_the_last_task_are_not_named() -> None:
    acts = (act("task", 12, 0.1, 0.3), act("fetch", 13, 0.4, 0.6))
    assert early_wait(evidence(acts=acts)) == ""


def test_only_lines_of_the_answer_in_the_main_process_count() -> None:
    library = Act(MAIN, 1, "get", "1", Place("pool.py", 13), 2, 0.1, 0.2)
    elsewhere = act("get", 13, 0.1, 0.2, pid=MAIN + 1)
    assert early_wait(evidence(acts=(act("task", 12, 0.1, 0.5), library, elsewhere))) == ""


def test_work_that_did_not_overlap_is_told_with_that_line() -> None:
    seen = serial_run(acts=(act("task", 12, 0.1, 0.5), act("fetch", 13, 0.2, 0.6)))
    assert messages.not_parallel(seen, 3).endswith(f"3 processes at once were asked for. {WAIT}")
