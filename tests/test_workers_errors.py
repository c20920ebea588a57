"""Workers that go wrong, in the ways that they say."""

from __future__ import annotations

import doctest
import inspect
import multiprocessing
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from helpers import workers_errors

WORKERS = [
    function
    for _, function in inspect.getmembers(workers_errors, inspect.isfunction)
    if function.__module__ == workers_errors.__name__
]
METHODS = multiprocessing.get_all_start_methods()


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_errors)
    assert tried >= 6
    assert failed == 0


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)
def test_worker_says_what_it_does_and_is_found_again(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)
    assert pickle.loads(pickle.dumps(worker)) is worker


def test_its_own_error_comes_home_from_another_process() -> None:
    with (
        multiprocessing.Pool(1) as pool,
        pytest.raises(workers_errors.PriceError, match=r"^no price: '7'$"),
    ):
        pool.map(workers_errors.read_price, ["12.50", "7"])


def test_nobody_explains_an_error_that_is_not_known() -> None:
    with pytest.raises(KeyError, match="Fault"):
        workers_errors.explain_error("Fault")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("order", "code"),
    [("tea", 0), ("exit 0", 0), ("exit 3", 3), ("signal 9", -9), ("signal 15", -15)],
)
def test_obey_ends_its_process_as_ordered(order: str, code: int, method: str) -> None:
    context: Any = multiprocessing.get_context(method)
    process = context.Process(target=workers_errors.obey, args=(order,))
    process.start()
    process.join()
    assert process.exitcode == code


def test_take_time_below_zero_never_ends() -> None:
    process = multiprocessing.Process(target=workers_errors.take_time, args=(-1,))
    process.start()
    process.join(0.1)
    assert process.is_alive()
    process.kill()
    process.join(30)
    assert process.exitcode == -9
