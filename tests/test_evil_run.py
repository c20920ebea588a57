"""Two real processes that take the model's steps come to what the model says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.children import available
from helpers.evil_run import run_for_real
from helpers.evil_scenes import OPPOSITE, SAME, SCENES
from helpers.evil_scheduler import begin, every_end, result, with_locks


@pytest.mark.parametrize("name", SCENES)
def test_every_order_ends_as_modelled(name: str) -> None:
    method = available()[0]
    for end in every_end(SCENES[name]):
        assert run_for_real(end, method) == result(end), end.chosen


@pytest.mark.parametrize("method", available())
def test_under_every_start_method(method: str) -> None:
    stuck = SCENES[OPPOSITE].after(0).after(1)
    assert run_for_real(stuck, method) == "deadlock"


def test_a_model_that_is_wrong_is_found_out() -> None:
    """It says that the lock is free, and the real one is not."""
    right = begin(with_locks(["a"]), with_locks(["a"]))
    wrong = replace(right, chosen=(0, 1))
    assert run_for_real(wrong) == "process 2 waits"


def test_one_that_can_go_on_is_no_deadlock() -> None:
    assert run_for_real(SCENES[SAME].after(0)) == "one of them goes on"
