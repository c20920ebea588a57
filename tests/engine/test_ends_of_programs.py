"""What a program is like when its function has returned: what runs on, and whether it can end."""

from pathlib import Path
from typing import Any

import pytest

from autograde import CheckFailed, Outcome, answers, run
from autograde.answers import Answer
from autograde.concurrency import busiest
from engine.calling import START_METHODS
from helpers import workers, workers_errors, workers_process

_FILE = Path(__file__).with_name("programs_that_end.py")

each_method = pytest.mark.parametrize("method", START_METHODS)


def call(name: str, *arguments: object, **options: Any) -> Outcome:
    answers.store(_FILE.stem, _FILE.read_text())
    return run(Answer(_FILE.stem, name), *arguments, **options)


def finished(name: str, method: str) -> Outcome:
    return call(name, workers_process.wait_for_ever, start_method=method, finish=True)


@each_method
@pytest.mark.parametrize("name", ["leave_a_daemon", "leave_one_that_is_ended_at_exit"])
def test_a_program_ends_with_its_background_process(name: str, method: str) -> None:
    seen = finished(name, method)
    seen.returned_running_process()
    seen.ended_with_its_processes()
    seen.left_nothing()


@each_method
def test_a_program_that_waits_for_a_background_process_is_in_a_deadlock(method: str) -> None:
    seen = finished("leave_an_ordinary_process", method)
    seen.returned_running_process()
    assert (seen.ending, seen.finish) == ("returned", "deadlock")
    with pytest.raises(CheckFailed, match=r"deadlock(.|\n)*daemon-forgotten"):
        seen.ended_with_its_processes()


@each_method
def test_what_outlives_its_program_is_left_behind(method: str) -> None:
    seen = finished("leave_one_that_nobody_waits_for", method)
    assert [thing.kind for thing in seen.left] == ["process"]
    with pytest.raises(CheckFailed, match="left-behind"):
        seen.ended_with_its_processes()


@pytest.mark.parametrize("name", ["leave_a_daemon_thread", "leave_an_ordinary_thread"])
def test_a_thread_is_no_background_process(name: str) -> None:
    seen = finished(name, "fork")
    with pytest.raises(CheckFailed, match="wrong-value"):
        seen.returned_running_process()
    with pytest.raises(CheckFailed, match="not-parallel"):
        seen.ended_with_its_processes()


def test_a_program_that_ends_with_an_exit_code_has_not_ended_well() -> None:
    seen = finished("leave_by_os_exit_at_exit", "fork")
    assert seen.finish == "crashed"
    with pytest.raises(CheckFailed, match=r"ended\s+with an error"):
        seen.ended_with_its_processes()


@each_method
def test_start_comes_back_when_the_new_process_has_come_as_far_as_it_does(method: str) -> None:
    options: dict[str, Any] = {"start_method": method, "settle": True}
    name = "start_and_say_whether_it_has_ended"
    call(name, workers_process.be_there, **options).returned([True] * 3)
    call(name, workers_process.wait_for_ever, **options).returned([False] * 3)


@each_method
def test_a_settled_process_heeds_or_ignores_signals_as_it_has_arranged(method: str) -> None:
    options: dict[str, Any] = {"start_method": method, "settle": True}
    call("start_and_ask_to_end", workers_process.end_when_asked, **options).returned(3)
    call("start_and_ask_to_end", workers_process.refuse_to_end, **options).returned(None)


@each_method
def test_processes_that_nobody_waits_for_have_been_at_work_all_the_same(method: str) -> None:
    seen = call("start_and_forget", workers_process.be_there, start_method=method)
    seen.overlapped(processes=3)
    with pytest.raises(CheckFailed, match="never-joined"):
        seen.left_nothing()


@each_method
def test_who_asks_for_an_exit_code_until_it_is_known_leaves_nothing(method: str) -> None:
    seen = call("ask_for_exit_codes_until_known", workers_process.be_there, start_method=method)
    seen.returned([0, 0])
    seen.left_nothing()


def test_a_held_worker_goes_on_although_a_timer_is_set() -> None:
    call("set_a_timer_and_call", workers_process.be_there, deadline=15).returned("joined")


@each_method
def test_a_call_ends_where_its_process_does(method: str) -> None:
    orders = ["exit 0", "signal 9", "signal 15", "exit 3", "tea"]
    seen = call("end_in_the_middle", orders, workers_errors.obey, start_method=method)
    seen.returned([0, -9, -15, 3, 0])
    assert busiest(seen.calls) == 1
    assert all(each.end is not None for each in seen.calls)


def test_one_of_several_values_is_asked_for() -> None:
    seen = call("ask_for_exit_codes_until_known", workers_process.be_there)
    seen.returned_one_of([1, 1], [0, 0])
    with pytest.raises(CheckFailed, match=r"\[1, 1\] or \[2\] was\s+expected"):
        seen.returned_one_of([1, 1], [2])


def test_pids_are_those_of_the_processes_with_these_names() -> None:
    seen = call("start_and_forget", workers.where_am_i)
    with pytest.raises(CheckFailed, match=r"a dict of name → pid\s+was\s+expected"):
        seen.returned_pids_of("ada")
