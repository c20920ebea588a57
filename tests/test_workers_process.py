"""Workers that are started one by one: they end, wait and refuse to end as they say."""

from __future__ import annotations

import doctest
import inspect
import multiprocessing
import pickle
import signal
from collections.abc import Callable
from typing import Any

import pytest

from helpers import workers_process

WORKERS = [
    function
    for _, function in inspect.getmembers(workers_process, inspect.isfunction)
    if function.__module__ == workers_process.__name__
]
METHODS = multiprocessing.get_all_start_methods()


def ended(worker: Callable[..., object], *arguments: object, method: str = "fork") -> int | None:
    process = multiprocessing.get_context(method).Process(target=worker, args=arguments)  # type: ignore[attr-defined]
    process.start()
    process.join()
    code: int | None = process.exitcode
    return code


def announce_and_run(ready: Any, worker: Callable[[], object]) -> None:
    """Run a worker, and tell when it begins to wait."""
    wait = signal.pause

    def pause() -> None:
        ready.set()
        wait()

    signal.pause = pause
    worker()


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_process)
    assert tried >= 5
    assert failed == 0


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)
def test_worker_says_what_it_does_and_is_found_again(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)
    assert pickle.loads(pickle.dumps(worker)) is worker


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("fate", "code"), [(0, 0), (3, 3), (255, 255), (-9, -9), (-15, -15)])
def test_end_as_ends_the_process_as_told(fate: int, code: int, method: str) -> None:
    assert ended(workers_process.end_as, fate, method=method) == code


@pytest.mark.parametrize(
    ("worker", "arguments", "code"),
    [
        (workers_process.be_there, (), 0),
        (workers_process.leave_with_seven, (), 7),
        (workers_process.leave_with_length, ((1, 2, 3),), 3),
        (workers_process.leave_with_length, ("",), 0),
    ],
)
def test_workers_that_end_by_themselves_leave_their_exit_code(
    worker: Callable[..., object], arguments: tuple[object, ...], code: int
) -> None:
    assert ended(worker, *arguments) == code


@pytest.mark.parametrize("worker", [workers_process.fail, workers_process.end_as])
def test_a_worker_that_fails_ends_its_process_with_code_1(
    worker: Callable[..., object], capfd: pytest.CaptureFixture[str]
) -> None:
    assert ended(worker, *(["oh"] if worker is workers_process.end_as else [])) == 1
    assert "Error" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("worker", "code"),
    [
        (workers_process.wait_for_ever, -signal.SIGTERM),
        (workers_process.end_when_asked, workers_process.POLITE_CODE),
    ],
)
def test_sigterm_ends_who_heeds_it(worker: Callable[[], object], code: int) -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=announce_and_run, args=(ready, worker))
    process.start()
    assert ready.wait(30)
    process.terminate()
    process.join(30)
    assert process.exitcode == code


def test_sigterm_does_not_end_who_ignores_it_and_sigkill_does() -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    process = context.Process(target=announce_and_run, args=(ready, workers_process.refuse_to_end))
    process.start()
    assert ready.wait(30)
    process.terminate()
    process.join(0.1)
    assert process.is_alive()
    process.kill()
    process.join(30)
    assert process.exitcode == -signal.SIGKILL


def test_a_worker_that_looks_for_ever_is_still_there_until_it_is_ended() -> None:
    process = multiprocessing.Process(target=workers_process.look_for_ever)
    process.start()
    process.join(0.1)
    assert process.is_alive()
    process.kill()
    process.join(30)
    assert process.exitcode == -signal.SIGKILL
