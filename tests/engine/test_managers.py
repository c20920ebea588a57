"""A carried value shows which processes send it, and is the plain value for those who get it."""

from pathlib import Path
from typing import Any

import pytest

from autograde import CheckFailed, Outcome, answers, carried, run
from autograde.answers import Answer
from engine.calling import START_METHODS

_FILE = Path(__file__).with_name("programs_with_managers.py")

each_method = pytest.mark.parametrize("method", START_METHODS)


def call(name: str, *arguments: object, **options: Any) -> Outcome:
    answers.store(_FILE.stem, _FILE.read_text())
    return run(Answer(_FILE.stem, name), *arguments, **options)


def pairs() -> list[tuple[str, object]]:
    return [("a", carried(1)), ("b", carried([2])), ("c", carried(None))]


@each_method
def test_processes_that_write_carried_values_come_together(method: str) -> None:
    seen = call("write", pairs(), True, start_method=method)
    seen.returned({"a": 1, "b": [2], "c": None})
    seen.came_together(processes=3)
    assert "('b', [2])" in seen.arguments


@each_method
def test_processes_that_write_in_turn_do_not(method: str) -> None:
    seen = call("write", pairs(), False, start_method=method)
    seen.returned({"a": 1, "b": [2], "c": None})
    with pytest.raises(CheckFailed, match="at most 1 process was about to"):
        seen.came_together(processes=3)


def test_neither_the_main_process_nor_the_manager_leaves_a_trace() -> None:
    seen = call("write_from_here", pairs(), start_method="fork")
    seen.returned(3)
    assert seen.calls == ()


@each_method
def test_carried_values_are_seen_on_their_way_through_a_queue(method: str) -> None:
    seen = call("put", [carried(1), carried(2)], start_method=method)
    seen.returned_in_any_order([1, 2])
    seen.came_together(processes=2)
