"""Workers for locks say what they do, are found again in a child, and one of them takes long."""

from __future__ import annotations

import doctest
import inspect
import pickle
import time
from collections.abc import Callable
from typing import Any

import pytest

from helpers import workers_lock

WORKERS = [
    function
    for _, function in inspect.getmembers(workers_lock, inspect.isfunction)
    if function.__module__ == workers_lock.__name__
]


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_lock)
    assert tried == len(WORKERS)
    assert failed == 0


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)
def test_worker_says_what_it_does_and_is_found_again(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)
    assert pickle.loads(pickle.dumps(worker)) is worker


def test_only_the_long_strip_takes_long() -> None:
    begin = time.monotonic()
    assert workers_lock.read_long_strip(1) == "strip 1"
    assert time.monotonic() - begin >= workers_lock.LONG_SECONDS
