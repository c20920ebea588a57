"""Workers for shared memory: a root needs doubles, a number lets others in where it hurts."""

from __future__ import annotations

import ctypes
import doctest
import inspect
import multiprocessing
import pickle
from typing import Any

import pytest

from helpers import workers_memory
from helpers.workers_memory import AddedTogether


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_memory)
    assert tried == 2
    assert failed == 0


def test_worker_says_what_it_does_and_is_found_again() -> None:
    assert inspect.getdoc(workers_memory.root)
    assert pickle.loads(pickle.dumps(workers_memory.root)) is workers_memory.root


def test_a_root_is_not_the_same_in_single_precision() -> None:
    assert ctypes.c_float(workers_memory.root(2)).value != workers_memory.root(2)
    assert ctypes.c_double(workers_memory.root(2)).value == workers_memory.root(2)


def add(slots: Any, number: AddedTogether, *, locked: bool) -> None:
    if locked:
        with slots.get_lock():
            slots[0] += number
    else:
        slots[0] += number


@pytest.mark.parametrize(("locked", "total"), [(False, 1), (True, 3)])
def test_a_number_added_together_loses_updates_exactly_where_nobody_is_kept_out(
    monkeypatch: pytest.MonkeyPatch, locked: bool, total: int
) -> None:
    if locked:
        monkeypatch.setattr(workers_memory, "PATIENCE", 0.2)  # forked children have it too
    context: Any = multiprocessing.get_context("fork")
    slots, number = context.Array("i", 1), AddedTogether(1, processes=3)
    children = [
        context.Process(target=add, args=(slots, number), kwargs={"locked": locked})
        for _ in range(3)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert list(slots) == [total]
