"""What children have of their parents: the table that the explorer shows, and real children."""

from __future__ import annotations

import sys

import pytest

from helpers.children import available, child, default_on
from helpers.sending import call_in_child, in_children
from helpers.start_methods import QUESTIONS, expected, observe, what_children_have
from helpers.start_methods_explorer import start_method_explorer
from helpers.workers import square


@pytest.mark.parametrize("method", available())
def test_a_real_child_has_what_the_table_says(method: str) -> None:
    assert observe(method, "a note") == expected(method, "a note")


@pytest.mark.parametrize("method", available())
def test_observing_leaves_the_parent_as_it_was(method: str) -> None:
    observe(method, "a note")
    assert not hasattr(sys.modules["__main__"], "note")


def test_every_question_has_an_answer_under_every_start_method() -> None:
    assert all(list(expected(method, "x")) == list(QUESTIONS) for method in available())


def test_the_table_names_each_start_method_and_is_the_same_twice() -> None:
    first, second = what_children_have("x").text, what_children_have("x").text
    assert first == second
    assert all(method in first.splitlines()[0] for method in available())


@pytest.mark.parametrize(
    ("platform", "version", "method"),
    [
        ("linux", (3, 11), "fork"),
        ("linux", (3, 13), "fork"),
        ("linux", (3, 14), "forkserver"),
        ("darwin", (3, 11), "spawn"),
        ("darwin", (3, 14), "spawn"),
        ("win32", (3, 13), "spawn"),
    ],
)
def test_the_default_start_method_of_a_platform(
    platform: str, version: tuple[int, int], method: str
) -> None:
    assert default_on(platform, version) == method


@pytest.mark.parametrize("method", available())
def test_an_importable_function_runs_in_any_child(method: str) -> None:
    assert call_in_child(method, square, 3).told == "9"


@pytest.mark.parametrize("method", available())
def test_an_exception_in_the_child_is_told(method: str) -> None:
    call = call_in_child(method, square, "x")
    assert (call.returned, call.told.split(":")[0]) == (False, "TypeError")


@pytest.mark.parametrize("method", available())
def test_a_function_of_main_is_found_only_in_a_copy(method: str) -> None:
    main = sys.modules["__main__"]
    exec("def typed_in(number): return number + 1", main.__dict__)
    try:
        call = call_in_child(method, main.typed_in, 1)
    finally:
        del main.typed_in
    assert call.returned is (method == "fork")
    assert call.told == "2" if method == "fork" else call.told.startswith("AttributeError")


def test_a_lambda_and_a_nested_function_are_not_sent() -> None:
    def nested(number: int) -> int:
        return number

    for function in (nested, lambda number: number):
        assert "not sent" in in_children(function, 1).text


def test_a_child_that_does_not_answer_is_ended() -> None:
    with child("spawn", _says_nothing) as silent, pytest.raises(EOFError):
        silent.answer()


def _says_nothing(_connection: object) -> None:
    """A child that ends without a word."""


def test_the_explorer_asks_a_real_child() -> None:
    explorer = start_method_explorer()
    explorer.widget()
    explorer._note.value = "<hello>"
    explorer.ask()
    assert "&lt;hello&gt;" in explorer._answers.value
    assert "spawn" in explorer._answers.value


def test_the_explorer_is_a_table_where_no_kernel_runs() -> None:
    first, second = start_method_explorer().bundle(), start_method_explorer().bundle()
    assert first["text/html"] == second["text/html"]
    assert all(method in first["text/plain"] for method in available())
