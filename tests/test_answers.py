"""Answers are kept as text, and what they define is read without running them."""

import pickle

import pytest

from autograde import answers
from autograde.answers import Answer


@pytest.fixture(autouse=True)
def no_answers_before_and_after() -> None:
    answers.clear()


def test_storing_an_answer_runs_no_line_of_it() -> None:
    answers.store("pool_map", "import os\nos._exit(3)\n")
    assert answers.source_of("pool_map") == "import os\nos._exit(3)\n"


def test_the_module_line_becomes_an_empty_line_so_that_line_numbers_stay() -> None:
    answers.store("pool_map", "%%module pool_map\ndef map_all(): ...\n")
    assert answers.source_of("pool_map") == "\ndef map_all(): ...\n"


def test_the_module_line_may_come_after_empty_and_comment_lines() -> None:
    assert answers.without_magic("\n# mine\n%%module a\nx = 1") == "\n# mine\n\nx = 1"


def test_a_later_module_line_is_left_where_it_is() -> None:
    text = "x = 1\n%%module a"
    assert answers.without_magic(text) == text
    assert answers.module_line(text) is None


def test_a_longer_magic_is_not_taken_for_the_module_line() -> None:
    assert answers.module_line("%%modules a") is None


def test_the_name_given_counts_and_not_the_one_in_the_module_line() -> None:
    answers.store("pool_map", "%%module something_else\nx = 1")
    assert answers.source_of("pool_map") == "\nx = 1"
    assert answers.source_of("something_else") is None


def test_storing_again_replaces_the_answer_and_clearing_forgets_it() -> None:
    answers.store("pool_map", "x = 1")
    answers.store("pool_map", "y = 2")
    assert answers.source_of("pool_map") == "y = 2"
    answers.clear()
    assert answers.source_of("pool_map") is None


def test_the_names_are_those_bound_at_the_top_level_in_order_and_once() -> None:
    source = """
import os.path, sys as system
from math import pi as circle, tau
from string import *
LIMIT = first, *rest = range(3)
if LIMIT:
    def map_all(function):
        inside = 1
        def nested(): ...
    class Worker:
        attribute = 2
else:
    async def map_all(): ...
with open("x") as file:
    total: int = 0
for item in []:
    total += 1
values = [hidden for hidden in LIMIT]
shown = lambda parameter: parameter
"""
    assert answers.store("a", source) == (
        *("os", "system", "circle", "tau", "LIMIT", "first", "rest", "map_all", "Worker"),
        *("file", "total", "item", "values", "shown"),
    )


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def map_all(:\n", id="syntax error"),
        pytest.param("x = '\0'\ny = 1", id="null character"),
        pytest.param("\udc80 = 1", id="lone surrogate"),
        pytest.param("(" * 100_000, id="deep brackets"),
        pytest.param("-" * 100_000 + "1", id="deep minus"),
        pytest.param("x = 1" + "+1" * 100_000, id="long sum"),
    ],
)
def test_text_that_cannot_be_parsed_is_kept_and_defines_nothing(source: str) -> None:
    assert answers.store("a", source) == ()
    assert answers.source_of("a") == source


def test_an_answer_can_be_compared_hashed_and_sent_to_another_process() -> None:
    stub = Answer("pool_map", "map_all")
    assert pickle.loads(pickle.dumps(stub)) == stub
    assert {stub, Answer("pool_map", "map_all")} == {stub}


def test_calling_an_answer_tells_the_instructor_to_use_run() -> None:
    with pytest.raises(TypeError, match=r"Write run\(map_all, \.\.\.\)"):
        Answer("pool_map", "map_all")([1], 3)
