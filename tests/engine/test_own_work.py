"""Where no worker is handed in, the answer's own functions show who works, and numbers where they are."""

from pathlib import Path
from typing import Any

import pytest

from autograde import CheckFailed, GraderError, Outcome, answers, resident, run
from autograde.answers import Answer
from engine.calling import START_METHODS

_FILE = Path(__file__).with_name("programs_with_own_work.py")
NUMBERS = [1.37, -2.71]
DOUBLED = [2 * number for number in NUMBERS]

each_method = pytest.mark.parametrize("method", START_METHODS)


def call(name: str, *arguments: object, **options: Any) -> Outcome:
    answers.store(_FILE.stem, _FILE.read_text())
    return run(Answer(_FILE.stem, name), *arguments, own_work=True, **options)


def called(seen: Outcome) -> set[str]:
    return {each.function for each in seen.calls}


@each_method
def test_processes_that_run_at_once_are_seen_so(method: str) -> None:
    seen = call("processes_at_once", 3, start_method=method)
    seen.overlapped(processes=3)
    assert called(seen) == {"nothing"}


@each_method
def test_processes_that_run_one_after_the_other_are_seen_so(method: str) -> None:
    with pytest.raises(CheckFailed, match="but only one at a time"):
        call("one_after_the_other", 2, start_method=method).overlapped(processes=2)


@each_method
def test_the_workers_of_a_pool_are_seen_at_their_first_own_task(method: str) -> None:
    seen = call("pool_of_own_tasks", ["tea milk", "tea"], 2, start_method=method)
    seen.returned({"tea": 2, "milk": 1})
    seen.overlapped(processes=2)
    assert called(seen) == {"count_words"}


@pytest.mark.parametrize(
    ("program", "arguments"),
    [("pool_of_foreign_tasks", ([2, 3], 2)), ("manager_of_own_things", ())],
)
def test_what_is_not_the_answers_or_runs_in_a_manager_is_no_work(
    program: str, arguments: tuple[object, ...]
) -> None:
    seen = call(program, *arguments, start_method="fork")
    assert called(seen) == set()
    with pytest.raises(CheckFailed, match="no child process did any of the work"):
        seen.overlapped(processes=1)


@pytest.mark.parametrize("way", ["name", "result"])
def test_numbers_in_a_block_whose_name_alone_is_sent_stay_there(way: str) -> None:
    call("in_block", resident(NUMBERS, DOUBLED), way).kept_in_memory()


@each_method
@pytest.mark.parametrize(
    ("way", "told"), [("arguments", "as arguments"), ("pipe", "through a queue or pipe")]
)
def test_a_number_that_is_sent_is_noticed(way: str, told: str, method: str) -> None:
    seen = call("in_block", resident(NUMBERS, DOUBLED), way, start_method=method)
    with pytest.raises(CheckFailed, match=f"sent\\s+numbers\\s+{told}"):
        seen.kept_in_memory()


def test_numbers_in_several_blocks_are_not_in_one() -> None:
    seen = call("in_two_blocks", resident(NUMBERS, DOUBLED), start_method="fork")
    with pytest.raises(CheckFailed, match="no single block"):
        seen.kept_in_memory()


def test_the_claim_needs_numbers_that_can_be_told() -> None:
    seen = call("in_two_blocks", resident([1.0], [2.0]), start_method="fork")
    with pytest.raises(GraderError):
        seen.kept_in_memory()
