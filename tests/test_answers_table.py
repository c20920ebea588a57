"""The table of graded answers counts what was judged as promised, for each kind of answer."""

from types import SimpleNamespace
from typing import Any

from answers_table import AnswersTable

TEST = "tests/test_mistakes.py::test_an_answer_loses_the_claims_that_its_docstring_names"


def report(answer: str, *, passed: bool, when: str = "call") -> Any:
    return SimpleNamespace(nodeid=f"{TEST}[{answer}]", passed=passed, when=when)


def test_answers_are_counted_by_exercise_and_kind() -> None:
    table = AnswersTable()
    for each in [
        report("pool_map/right_map", passed=True),
        report("pool_map/right_map", passed=True, when="teardown"),
        report("pool_map/wrong_serial", passed=False),
        report("pool_map/wrong_threads", passed=True),
        report("pool_map/wrong_stub", passed=True),
        report("lock_tally/right_lock", passed=True),
    ]:
        table.pytest_runtest_logreport(each)
    assert [line.split() for line in table.lines()] == [
        ["exercise", "right", "wrong", "stub"],
        ["lock_tally", "1/1", "0/0", "0/0"],
        ["pool_map", "1/1", "1/2", "1/1"],
    ]
