"""The workers that lessons and exercises hand to other processes."""

from __future__ import annotations

import doctest
import inspect
import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from helpers import workers

WORKERS = [
    function
    for _, function in inspect.getmembers(workers, inspect.isfunction)
    if function.__module__ == workers.__name__
]

every_worker = pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers)
    assert tried > 10
    assert failed == 0


@every_worker
def test_worker_says_what_it_does(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)


@every_worker
def test_worker_is_found_again_by_another_process(worker: Callable[..., Any]) -> None:
    assert pickle.loads(pickle.dumps(worker)) is worker


@pytest.mark.parametrize("start_method", multiprocessing.get_all_start_methods())
def test_workers_run_in_a_pool_under_every_start_method(start_method: str) -> None:
    with multiprocessing.get_context(start_method).Pool(2) as pool:
        assert pool.map(workers.cube, range(-2, 3)) == [-8, -1, 0, 1, 8]
        assert pool.starmap(workers.subtract, [(1, 3), (5, 2)]) == [-2, 3]
        places = pool.map(workers.where_am_i, range(4), chunksize=1)
    assert os.getpid() not in {pid for _, pid in places}
    assert all("PoolWorker-" in name for name, _ in places)


def test_a_failing_worker_fails_in_a_pool_with_its_own_message() -> None:
    with multiprocessing.Pool(1) as pool, pytest.raises(ValueError, match=r"^-1 is negative$"):
        pool.map(workers.fails_on_negative, [1, -1])


def test_factorial_and_collatz_refuse_numbers_outside_their_range() -> None:
    with pytest.raises(ValueError, match="-1 has no factorial"):
        workers.factorial(-1)
    with pytest.raises(ValueError, match="at least 1, not 0"):
        workers.collatz_length(0)


def test_look_up_of_a_missing_key_raises_key_error() -> None:
    with pytest.raises(KeyError, match="three"):
        workers.look_up({"one": 1}, "three")


def test_importing_the_workers_loads_only_small_modules_of_the_standard_library() -> None:
    program = (
        "import sys; before = set(sys.modules); import multiprocessing; import helpers.workers;"
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split()) - {"helpers", "__mp_main__"}
    assert loaded <= sys.stdlib_module_names
    assert not loaded & {"asyncio", "logging", "subprocess", "json", "tempfile"}
