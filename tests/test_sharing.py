"""Which bytes are shared: two rules against real children, and the picture of it."""

from __future__ import annotations

import doctest
import itertools
import multiprocessing
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from helpers import workers_sharing
from helpers.bytes_picture import Row, bytes_svg
from helpers.children import available
from helpers.sharing import KINDS, SHARED, Writer, Writing, expected, observe
from helpers.sharing_explorer import WRITERS, SharingExplorer, drawn, said, sharing_explorer
from helpers.workers_sharing import BEFORE

WAYS = list(itertools.product(get_args(Writer), available()))


@pytest.mark.parametrize(("writer", "method"), WAYS)
def test_a_real_child_sees_what_the_rules_say(writer: Writer, method: str) -> None:
    writing = Writing(writer, 2, 200)
    assert observe(writing, method) == expected(writing, method)


def test_observing_leaves_neither_change_nor_process() -> None:
    observe(Writing("before"), "spawn")
    assert workers_sharing.ordinary == BEFORE
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(("writer", "method"), WAYS)
def test_what_is_shared_is_always_alike_and_a_copy_differs_once_somebody_writes(
    writer: Writer, method: str
) -> None:
    found = expected(Writing(writer), method)
    assert all(found[kind].parent == found[kind].child for kind in SHARED)
    copies = [found[kind] for kind in KINDS if kind not in SHARED]
    assert any(each.parent != each.child for each in copies) is (
        writer != "before" or method != "fork"
    )


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_sharing)
    assert (failed, tried >= 3) == (0, True)


def test_the_picture_is_well_formed_and_says_everything_in_words() -> None:
    row = Row("<list>", b"\0\7", b"\0\0", shared=False)
    svg = ET.fromstring(bytes_svg(("one", "other"), [row], b"\0\0", "a title"))
    text = " ".join(svg.itertext())
    assert "<list>: one [0, 7], other [0, 0], a copy each" in text
    assert "a title" in text


def test_the_picture_is_the_same_for_the_same_bytes() -> None:
    found = expected(Writing(), "spawn")
    assert drawn(found, "x") == drawn(found, "x")
    assert "the same bytes" in drawn(found, "x")


@pytest.mark.parametrize(
    ("writing", "method", "words"),
    [
        (Writing("before"), "fork", "sees it in: a global bytearray; a bytearray as argument; Ar"),
        (Writing("before"), "spawn", "sees it in: a bytearray as argument; Array; SharedMemory."),
        (Writing("parent"), "spawn", "the parent wrote 7 into byte 1 of each while the child ran"),
        (Writing("child"), "spawn", "the child wrote 7 into byte 1 of each. The parent sees it"),
    ],
)
def test_it_is_said_who_wrote_and_who_sees_it(writing: Writing, method: str, words: str) -> None:
    assert words in said(writing, method, expected(writing, method))


def test_the_explorer_asks_a_real_child() -> None:
    explorer = sharing_explorer()
    explorer.widget()
    explorer._writer.value = next(iter(WRITERS))
    explorer._value.value = 99
    explorer.write()
    assert "wrote 99 into byte 1" in explorer._picture.value
    assert "<svg" in explorer._picture.value


def test_the_explorer_without_a_kernel_shows_a_real_run() -> None:
    bundle = SharingExplorer(Writing("child")).bundle()
    assert bundle["text/plain"].endswith("The parent sees it in: Array; SharedMemory.")
    assert "<img" in bundle["text/html"]
