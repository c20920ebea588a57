"""However a program ends, the outcome says so, under every start method."""

import time

import pytest

from autograde import CheckFailed, answers, guarding, run, together
from autograde.guarding import _Collector
from autograde.limits import Limits
from autograde.records import Opaque
from engine.calling import START_METHODS, call


@pytest.mark.parametrize("method", START_METHODS)
@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("raise_an_error", "raised"),
        ("leave_by_sys_exit", "raised"),
        ("leave_by_os_exit", "crashed"),
        ("kill_itself", "crashed"),
        ("crash_in_c", "crashed"),
        ("recurse_without_end", "raised"),
        ("ask_for_input", "raised"),
        ("lock_twice", "deadlock"),
        ("lock_a_thread_out", "deadlock"),
        ("join_a_stopped_child", "deadlock"),
        ("print_a_megabyte", "returned"),
    ],
)
def test_each_ending_has_its_name(name: str, ending: str, method: str) -> None:
    assert call(name, start_method=method).ending == ending


@pytest.mark.parametrize("name", ["sleep_for_long", "compute_for_long"])
def test_what_still_works_at_the_deadline_is_too_slow(name: str) -> None:
    assert call(name, deadline=1.5).ending == "too-slow"


def test_a_warden_that_is_late_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "_EXTRA_SECONDS", -0.9)
    assert call("sleep_for_long", deadline=1.0).ending == "too-slow"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sleep_a_second", "slept"),
        ("wait_on_a_socket_with_a_timeout", "timed out"),
        ("wait_for_a_sleeping_child", "joined"),
        ("wait_for_an_alarm", "alarmed"),
        ("wait_for_a_program", "done"),
        ("wait_for_a_slow_pool", [2, 4, 6, 8]),
    ],
)
def test_slow_is_not_taken_for_a_deadlock(name: str, value: object) -> None:
    call(name).returned(value)


@pytest.mark.parametrize("name", ["print_a_megabyte", "return_long_texts"])
def test_a_judge_who_is_late_to_read_is_not_taken_for_a_deadlock(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    collect = _Collector.collect

    def collect_late(self: _Collector, deadline: float, most_late: float) -> None:
        time.sleep(1.5)
        collect(self, deadline, most_late)

    monkeypatch.setattr(_Collector, "collect", collect_late)
    assert call(name).ending == "returned"


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -(2**70), 0.1, float("inf"), "ü\ud800", b"\0", [1, (2, {3: {4}})], {}, 1j],
)
def test_plain_values_come_back_as_they_were(value: object) -> None:
    call("return_its_argument", value).returned(value)


@pytest.mark.parametrize(
    "name",
    [
        "return_a_lambda",
        "return_an_open_file",
        "return_a_huge_list",
        "return_a_huge_text",
        "return_what_equals_all",
        "return_a_list_that_lies",
    ],
)
def test_what_is_no_plain_value_equals_nothing(name: str) -> None:
    seen = call(name)
    assert isinstance(seen.value, Opaque)
    with pytest.raises(CheckFailed, match="wrong-value"):
        seen.returned([])


def test_an_error_shows_the_answers_own_line() -> None:
    seen = call("raise_an_error")
    with pytest.raises(CheckFailed, match=r"line \d+: raise\s+ValueError"):
        seen.returned(None)


def test_a_deadlock_says_whose_line_waits() -> None:
    with pytest.raises(CheckFailed, match=r"in line \d+: lock.acquire\(\)"):
        call("lock_twice").returned(None)


def test_a_crash_says_which_signal_or_code() -> None:
    with pytest.raises(CheckFailed, match="exit code 7"):
        call("leave_by_os_exit").returned(None)
    with pytest.raises(CheckFailed, match="SIGKILL"):
        call("kill_itself").returned(None)


def test_a_missing_function_is_named() -> None:
    seen = call("no_such_function")
    assert seen.ending == "not-importable"
    with pytest.raises(CheckFailed, match="no_such_function"):
        seen.returned(None)


@pytest.mark.parametrize("argument", [lambda: None, open], ids=["lambda", "local"])
def test_an_argument_that_cannot_be_sent_is_named(argument: object) -> None:
    given = argument if argument is not open else open(__file__)  # noqa: SIM115
    seen = call("return_its_argument", given)
    assert seen.ending == "not-importable"
    assert "argument 1" in seen.detail


def test_endless_output_ends_the_run() -> None:
    seen = call("print_without_end")
    assert (seen.ending, seen.limit) == ("crashed", "output")
    assert len(seen.stdout) <= 64 << 10


@pytest.mark.parametrize(
    ("name", "limit"), [("take_memory", "memory"), ("start_too_many", "processes")]
)
def test_a_limit_is_named(name: str, limit: str) -> None:
    seen = call(name, start_method="fork")
    assert (seen.ending, seen.limit) == ("crashed", limit)


@pytest.mark.parametrize("name", ["compute_for_long", "have_children_compute_for_long"])
def test_processor_time_is_limited(name: str) -> None:
    seen = call(name, limits=Limits(cpu_seconds=1))
    assert (seen.ending, seen.limit) == ("crashed", "cpu")


def test_a_huge_file_cannot_be_written() -> None:
    seen = call("write_a_huge_file")
    assert seen.ending == "raised"
    assert seen.raised_error is not None
    assert "File too large" in seen.raised_error.message


def test_noise_on_stderr_is_found() -> None:
    with pytest.raises(CheckFailed, match="noise"):
        call("write_to_stderr").left_nothing()


def test_a_call_of_several_that_raises_shows_the_answer_s_own_line() -> None:
    answers.store("several", "def halve(number):\n    return 1 / number\n")
    seen = run(together(answers.Answer("several", "halve")), (1,), (0,))
    assert seen.raised_error
    assert seen.raised_error.type == "ZeroDivisionError"
    assert ("several.py", 2) in [(each.file, each.line) for each in seen.raised_error.frames]
    with pytest.raises(CheckFailed, match="in line 2: return 1 /"):
        seen.returned([1, 2])
