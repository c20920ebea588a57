"""Workers for a cluster: each does what it says, also when its first attempt goes wrong."""

from __future__ import annotations

import doctest
import multiprocessing
from pathlib import Path

import pytest

from helpers import workers_cluster
from helpers.workers_cluster import attempt, dies_at_first, fails_at_first


def test_examples_in_the_docstrings_are_true() -> None:
    assert doctest.testmod(workers_cluster).failed == 0


def test_attempts_are_written_down(tmp_path: Path) -> None:
    assert [attempt(tmp_path / "diary.txt") for _ in range(3)] == [1, 2, 3]


def test_the_first_attempt_fails(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    with pytest.raises(ConnectionError):
        fails_at_first(diary)
    assert fails_at_first(diary) == "done"


def test_the_first_attempt_ends_its_process(tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    child = multiprocessing.get_context("spawn").Process(target=dies_at_first, args=(diary,))
    child.start()
    child.join()
    assert child.exitcode == 3
    assert dies_at_first(diary) == "done"
