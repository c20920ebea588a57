"""The worker for shared memory says what it does, is found again in a child, and needs doubles."""

from __future__ import annotations

import ctypes
import doctest
import inspect
import pickle

from helpers import workers_memory


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_memory)
    assert tried == 1
    assert failed == 0


def test_worker_says_what_it_does_and_is_found_again() -> None:
    assert inspect.getdoc(workers_memory.root)
    assert pickle.loads(pickle.dumps(workers_memory.root)) is workers_memory.root


def test_a_root_is_not_the_same_in_single_precision() -> None:
    assert ctypes.c_float(workers_memory.root(2)).value != workers_memory.root(2)
    assert ctypes.c_double(workers_memory.root(2)).value == workers_memory.root(2)
