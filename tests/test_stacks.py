"""Stacks that a real faulthandler wrote."""

import doctest
import faulthandler
from pathlib import Path

from helpers import stacks


def test_the_example_in_the_docstring_is_true() -> None:
    failed, tried = doctest.testmod(stacks)
    assert (failed, tried) == (0, 2)


def outer(path: Path) -> None:
    inner(path)


def inner(path: Path) -> None:
    with path.open("w") as file:
        faulthandler.dump_traceback(file)


def test_the_innermost_line_is_first(tmp_path: Path) -> None:
    outer(tmp_path / "stacks.txt")
    lines = stacks.lines_in((tmp_path / "stacks.txt").read_text(), "test_stacks.py").splitlines()
    assert lines[0].endswith(", in inner")
    assert lines[1].endswith(", in outer")
    assert stacks.lines_in("", "test_stacks.py") == ""
