"""The grader chooses who comes first: what works by luck fails every time, what is right never."""

from pathlib import Path
from typing import Any, cast

import pytest

from autograde import CheckFailed, Outcome, answers, in_order, last, late, run
from autograde.answers import Answer
from autograde.guard import schedule
from autograde.guard.quiet import CALM, FROZEN
from autograde.guard.referee import Asker, Referee
from engine.calling import START_METHODS
from helpers.workers import cube, square
from helpers.workers_queue import put_square

_FILE = Path(__file__).with_name("programs_with_queues.py")

each_method = pytest.mark.parametrize("method", START_METHODS)


def call(name: str, *arguments: object, **options: Any) -> Outcome:
    answers.store(_FILE.stem, _FILE.read_text())
    return run(Answer(_FILE.stem, name), *arguments, **options)


@each_method
@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2)])
def test_what_workers_put_arrives_in_the_order_asked_for(
    order: tuple[int, ...], method: str
) -> None:
    worker = in_order(put_square, *order)
    call("in_order_of_arrival", worker, [1, 2, 3], start_method=method).returned(list(order))


def test_the_last_call_puts_its_item_after_all_others() -> None:
    seen = call("in_order_of_arrival", last(put_square, 7), [7, 5], start_method="fork")
    seen.returned([5, 7])


@each_method
def test_a_late_worker_outlasts_a_timeout_that_is_taken_for_the_end(method: str) -> None:
    seconds = schedule.PATIENCE / 3
    seen = call("until_a_timeout", late(put_square), [1, 2], seconds, start_method=method)
    seen.returned([])


def test_a_late_worker_goes_on_in_the_end_where_others_wait_with_timeouts_in_a_loop() -> None:
    seen = call("with_timeouts_in_a_loop", late(put_square), [1], 0.1, start_method="fork")
    seen.returned([1])


def test_a_late_worker_costs_no_time_where_nobody_waits_with_a_timeout() -> None:
    seen = call(
        "in_order_of_arrival",
        late(put_square),
        [1],
        start_method="fork",
        deadline=schedule.PATIENCE - 1,
    )
    seen.returned([1])


def test_a_timeout_that_a_manager_waits_for_is_no_deadlock() -> None:
    seen = call("until_the_managers_queue_times_out", put_square, 1.5, start_method="fork")
    seen.returned("empty")


@each_method
def test_a_queue_is_looked_at_before_the_first_worker_puts_anything(method: str) -> None:
    call("until_empty", put_square, [1, 2], start_method=method).returned([])


@each_method
def test_a_look_that_decides_nothing_changes_nothing(method: str) -> None:
    seen = call("looks_while_it_counts", put_square, [1, 2, 3], start_method=method)
    seen.returned_in_any_order([1, 2, 3])


@each_method
@pytest.mark.parametrize("consumers", [2, 3])
def test_two_consumers_see_the_last_item_and_one_of_them_waits_for_ever(
    consumers: int, method: str
) -> None:
    items = list(range(2 * consumers + 1))
    seen = call("consumers_until_empty", cube, items, consumers, start_method=method)
    assert seen.ending == "deadlock"


@each_method
def test_stages_with_a_process_each_are_told_from_the_same_process_twice(method: str) -> None:
    seen = call("in_two_stages", square, cube, [2, 1], start_method=method)
    seen.returned([64, 1])
    seen.one_process_each("square", "cube")
    with pytest.raises(CheckFailed, match="not-parallel"):
        call("in_two_stages", square, square, [2], start_method=method).one_process_each(
            "square", "cube"
        )


def test_fixed_shares_hold_back_what_shares_a_process_with_a_slow_item() -> None:
    seen = call("in_fixed_shares", last(square, 1), [1, 2, 3, 4, 5], start_method="fork")
    seen.returned_in_any_order([1, 4, 9, 16, 25])
    with pytest.raises(CheckFailed, match="2 others began"):
        seen.held_back_nothing(1)
    seen = call("in_fixed_shares", last(square, 1), [1, 2], start_method="fork")
    seen.held_back_nothing(1)


@each_method
def test_workers_go_on_one_by_one_and_who_was_started_last_is_first(method: str) -> None:
    call("in_order_of_arrival", put_square, [1, 2, 3], start_method=method).returned([3, 2, 1])
    seen = call("first_and_what_else_has_come", put_square, [1, 2, 3], start_method=method)
    seen.returned([3])


@each_method
def test_what_was_put_is_not_there_yet(method: str) -> None:
    call("is_empty_after_a_put", start_method=method).returned(True)


@each_method
def test_who_polls_through_a_manager_holds_up_nobody(method: str) -> None:
    seen = call("poll_the_managers_queue_in_a_loop", put_square, start_method=method)
    seen.returned("done")
    seen.overlapped(processes=2)


class FakeReferee(Referee):
    """Has somebody at some steps; who is named first came first, and was started first."""

    def __init__(self, *steps: str) -> None:
        self.waiting = [Asker(cast(Any, None), pid, step) for pid, step in enumerate(steps)]
        self.have_come = {asker.pid for asker in self.waiting if asker.question != "read early"}


def next_of(referee: Referee, found: str, calm_seconds: float) -> list[str]:
    askers = schedule.next_to_go(referee, found, calm_seconds)
    return [f"{asker.question} {asker.pid}" for asker in askers]


@pytest.mark.parametrize(
    ("waiting", "first"),
    [
        (["hold 0000", "feed", "look", "filled"], ["look 2"]),
        (["hold 0000", "feed", "feed"], ["feed 1", "feed 2"]),
        (["hold 0001", "hold 0000", "hold 0000", "turn 1"], ["hold 0000 2"]),
        (["request", "request", "read"], ["request 0", "request 1"]),
        (["turn 1", "filled", "read", "read"], ["read 2", "read 3"]),
        (["write a", "turn 2", "turn 1", "late"], ["turn 1 2"]),
        (["late", "write a", "write b"], ["write a 1"]),
        (["write a", "write a", "late"], ["write a 1"]),
        (["write a", "write a", "write b"], ["write b 2"]),
        (["released", "released", "hold 0000"], ["released 1"]),
        (["read", "hold 0000", "read early"], ["read early 2"]),
    ],
)
def test_nobody_acts_while_another_could_still_look_or_come(
    waiting: list[str], first: list[str]
) -> None:
    assert next_of(FakeReferee(*waiting), FROZEN, 0.0) == first


def test_late_workers_wait_for_those_that_wait_with_a_timeout_but_not_for_ever() -> None:
    assert next_of(FakeReferee("late"), CALM, schedule.PATIENCE / 2) == []
    assert next_of(FakeReferee("late"), CALM, schedule.PATIENCE) == ["late 0"]
