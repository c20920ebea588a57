"""Values in messages: short, the same at every run, with the difference visible."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.differences import difference, difference_of_items, same, same_items
from autograde.records import Opaque
from autograde.values import named, one_line, short

SCALARS = st.deferred(
    lambda: (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=300)
        | st.binary(max_size=300)
        | st.builds(Opaque, st.text(max_size=20))
    )
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.tuples(inner)
        | st.sets(SCALARS | st.tuples(SCALARS), max_size=5)
        | st.dictionaries(SCALARS, inner, max_size=5)
    ),
    max_leaves=10,
)


@given(VALUES)
def test_any_value_has_a_text_of_bounded_length(value: Any) -> None:
    assert 0 < len(short(value)) < 1000


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, 8, 27], "[1, 8, 27]"),
        ((1,), "(1,)"),
        ({"b": 1, "a": [2]}, "{'a': [2], 'b': 1}"),
        ({3, 1, 2}, "{1, 2, 3}"),
        (set(), "set()"),
        (list(range(1000)), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 988 more]"),
        ("x" * 1000, f"'{'x' * 150}'… (1,000 characters)"),
        (10**50, "100000000000000…0000000000 (51 digits)"),
        (Opaque("generator map_all"), "<generator map_all>"),
    ],
)
def test_a_short_text_is_python_as_far_as_it_goes(value: Any, text: str) -> None:
    assert short(value) == text


def test_an_int_of_more_digits_than_python_writes_is_described() -> None:
    assert short([10**9000]) == "[an int of about 9,000 digits]"


def test_nesting_without_end_is_cut() -> None:
    value: list[Any] = []
    for _ in range(40):
        value = [value]
    assert short(value) == "[[[[[[…]]]]]]"


def test_the_order_of_a_set_or_dict_does_not_show() -> None:
    items = [(f"key {number}", number) for number in range(9)]
    texts = set()
    for seed in range(5):
        random.Random(seed).shuffle(items)
        texts.add(short(dict(items)) + short({key for key, _ in items}))
    assert len(texts) == 1


def test_a_type_is_named_where_the_value_alone_may_mislead() -> None:
    assert named((1, 2)) == "the tuple (1, 2)"
    assert named(None) == "None"


def test_an_object_is_named_without_its_place_in_memory() -> None:
    assert one_line("cannot find <function cube at 0x7f00ab>") == "cannot find <function cube>"


def test_one_line_has_no_line_break_and_a_limit() -> None:
    assert one_line("one\n  two\t three") == "one two three"
    assert len(one_line("word " * 1000, 50)) == 50


@given(VALUES, VALUES)
def test_a_difference_is_told_of_all_collections_that_are_not_the_same(one: Any, two: Any) -> None:
    if not same(one, two):
        told = difference(one, two)
        assert bool(told) == (type(one) is type(two) and isinstance(two, Collection))


@given(VALUES)
def test_a_value_is_the_same_as_itself(value: Any) -> None:
    assert same(value, value)


@given(st.lists(VALUES, max_size=6), st.randoms())
def test_items_are_the_same_in_any_order(items: list[Any], chance: random.Random) -> None:
    shuffled = list(items)
    chance.shuffle(shuffled)
    assert same_items(shuffled, items)
    assert not same_items([*shuffled, 1], items)


@pytest.mark.parametrize(
    ("one", "two"),
    [(1, True), (1, 1.0), ([1], (1,)), ({1: 1}, {1: True}), ("1", 1), ({1}, frozenset({1}))],
)
def test_equal_values_of_other_types_are_not_the_same(one: Any, two: Any) -> None:
    assert not same(one, two)
    assert not same([one], [two])
    assert not same_items([one], [two])


@pytest.mark.parametrize(
    ("value", "expected", "told"),
    [
        ([1, 8, 27], [1, 8, 28], "result[2] is 27, not 28."),
        (
            [3, 2, 1],
            [1, 2, 3],
            "The items are right, but in another order; result[0] is 3, not 1.",
        ),
        ([5, 6, 3], [1, 2, 3], "2 of 3 items differ; result[0] is 5, not 1."),
        ([1, 2], [1, 2, 3], "result has 2 items, not 3; missing: 3."),
        ([1, 1, 2], [1, 2], "result has 3 items, not 2; too many: 1."),
        ((1,), (1.0,), "result[0] is the int 1, not the float 1.0."),
        ({"a": 1}, {"a": 2, "b": 3}, "result has no key 'b'; result['a'] is 1, not 2."),
        ({1, 2}, {2, 3}, "Missing: 3; not expected: 1."),
        ([{"a": [1, 2]}], [{"a": [1, 3]}], "result[0]['a'][1] is 2, not 3."),
        (
            "a" * 99 + "b" + "c" * 50,
            "a" * 99 + "d" + "c" * 50,
            "result differs from character 99 on: "
            "…'aaaaaaaaaaaabccccccccccc', not …'aaaaaaaaaaaadccccccccccc'.",
        ),
        (5, 6, ""),
    ],
)
def test_the_difference_names_the_place(value: Any, expected: Any, told: str) -> None:
    assert difference(value, expected) == told


def test_without_order_the_difference_names_the_items() -> None:
    assert difference_of_items([1, 2, 2], [1, 2, 3]) == "Missing: 3; not expected: 2."
