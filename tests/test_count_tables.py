"""The tables at the end of a test run count what was judged as promised."""

from types import SimpleNamespace
from typing import Any

from count_tables import tables

ANSWER = "tests/test_mistakes.py::test_an_answer_loses_the_claims_that_its_docstring_names"
PROGRAM = "tests/test_diagnosis.py::test_program_is_diagnosed_as_its_docstring_says"


def report(test: str, *, passed: bool, when: str = "call") -> Any:
    return SimpleNamespace(nodeid=test, passed=passed, when=when)


def lines(*reports: Any) -> list[list[list[str]]]:
    """The words of each table's lines."""
    found = tables()
    for table in found:
        for each in reports:
            table.pytest_runtest_logreport(each)
    return [[line.split() for line in table.lines()] for table in found]


def test_answers_are_counted_by_exercise_and_kind() -> None:
    answers, programs = lines(
        report(f"{ANSWER}[pool_map/right_map]", passed=True),
        report(f"{ANSWER}[pool_map/right_map]", passed=True, when="teardown"),
        report(f"{ANSWER}[pool_map/wrong_serial]", passed=False),
        report(f"{ANSWER}[pool_map/wrong_stubborn]", passed=True),
        report(f"{ANSWER}[pool_map/wrong_stub]", passed=True),
        report(f"{ANSWER}[lock_tally/right_lock-2-5]", passed=True),
    )
    assert answers == [
        ["right", "wrong", "wrong_stub"],
        ["lock_tally", "1/1", "0/0", "0/0"],
        ["pool_map", "1/1", "1/2", "1/1"],
    ]
    assert programs == [["fork", "forkserver", "spawn"]]


def test_programs_are_counted_by_what_they_have_and_start_method() -> None:
    _, programs = lines(
        report(f"{PROGRAM}[lock-order-has_two_locks-fork]", passed=True),
        report(f"{PROGRAM}[lock-order-has_two_locks-forkserver]", passed=False),
        report(f"{PROGRAM}[lock-order-has_two_locks-forkserver-2-50]", passed=True),
        report(f"{PROGRAM}[lock-order-looks_like_order-spawn]", passed=True),
    )
    assert programs == [
        ["fork", "forkserver", "spawn"],
        ["lock-order-has", "1/1", "1/2", "0/0"],
        ["lock-order-looks_like", "0/0", "0/0", "1/1"],
    ]
