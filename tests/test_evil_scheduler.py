"""The evil scheduler's model against the obvious enumeration, and against real processes."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.evil_scheduler import (
    ADD_ONE,
    Program,
    Step,
    begin,
    every_end,
    result,
    results,
    with_locks,
)

COUNTER = begin(ADD_ONE, ADD_ONE)
LOCKED = begin(with_locks(["lock"], ADD_ONE), with_locks(["lock"], ADD_ONE))
OPPOSITE = begin(with_locks(["a", "b"]), with_locks(["b", "a"]))
SAME = begin(with_locks(["a", "b"]), with_locks(["a", "b"]))

bodies = st.lists(st.just(ADD_ONE), min_size=1, max_size=2).map(
    lambda parts: tuple(step for part in parts for step in part)
)
programs = st.builds(
    with_locks, st.lists(st.sampled_from("abc"), unique=True, max_size=2), st.just(ADD_ONE)
)


def simulate(all_programs: tuple[Program, ...], order: tuple[int, ...]) -> str | None:
    """What comes out of this order, step by step with plain variables; ``None`` if it cannot be."""
    left = [list(program) for program in all_programs]
    taken: set[str] = set()
    own = [0] * len(all_programs)
    counter = 0
    for process in order:
        step = left[process].pop(0)
        if step.kind == "take":
            if step.lock in taken:
                return None
            taken.add(step.lock)
        elif step.kind == "give back":
            taken.remove(step.lock)
        elif step.kind == "read":
            own[process] = counter
        elif step.kind == "add":
            own[process] += 1
        else:
            counter = own[process]
    stuck = all(not steps or steps[0].lock in taken for steps in left)
    if any(left) and not (stuck and all(not s or s[0].kind == "take" for s in left)):
        return None
    if any(left):
        return "deadlock"
    reads = any(step.kind == "read" for program in all_programs for step in program)
    return str(counter) if reads else "both done"


def enumerated(all_programs: tuple[Program, ...]) -> dict[tuple[int, ...], str]:
    """Every order → what comes out: all rows of 0s and 1s are tried, as far as they are possible."""
    first, second = map(len, all_programs)
    found = {}
    for ones, twos in itertools.product(range(first + 1), range(second + 1)):
        for places in itertools.combinations(range(ones + twos), ones):
            order = tuple(0 if place in places else 1 for place in range(ones + twos))
            if (out := simulate(all_programs, order)) is not None:
                found[order] = out
    return found


@settings(max_examples=40, deadline=None)
@given(st.tuples(programs, programs))
def test_its_orders_and_outcomes_are_those_of_the_enumeration(
    both: tuple[Program, Program],
) -> None:
    """Every order that can happen is there once, with the result of an independent simulation."""
    ends = list(every_end(begin(*both)))
    modelled = {end.chosen: result(end) for end in ends}
    assert len(modelled) == len(ends)
    assert modelled == enumerated(both)


@settings(max_examples=10, deadline=None)
@given(bodies, bodies)
def test_without_locks_every_interleaving_can_happen(first: Program, second: Program) -> None:
    ends = list(every_end(begin(first, second)))
    assert len(ends) == math.comb(len(first) + len(second), len(first))


def test_the_counter_has_twenty_orders_and_two_of_them_are_right() -> None:
    ends = list(every_end(COUNTER))
    assert len(ends) == 20
    assert results(COUNTER) == {"1": 18, "2": 2}
    right = {end.chosen for end in ends if result(end) == "2"}
    assert right == {(0, 0, 0, 1, 1, 1), (1, 1, 1, 0, 0, 0)}


def test_a_lock_leaves_the_right_orders_alone() -> None:
    assert results(LOCKED) == {"2": 2}


def test_opposite_orders_can_deadlock_and_the_same_order_cannot() -> None:
    assert "deadlock" in results(OPPOSITE)
    assert "deadlock" not in results(SAME)


@given(st.permutations("ab"), st.permutations("ab"))
def test_two_locks_deadlock_only_where_the_orders_differ(
    first: list[str], second: list[str]
) -> None:
    can = "deadlock" in results(begin(with_locks(first), with_locks(second)))
    assert can is (first != second)


def test_in_a_deadlock_each_holds_what_the_other_waits_for() -> None:
    stuck = OPPOSITE.after(0).after(1)
    assert stuck.deadlocked
    assert not stuck.ready
    assert dict(stuck.holders) == {"a": 0, "b": 1}
    assert [stuck.waits_for(process) for process in (0, 1)] == ["b", "a"]


def test_a_lock_taken_twice_is_waited_for_by_its_holder() -> None:
    alone = begin(with_locks(["a", "a"])).after(0)
    assert alone.waits_for(0) == "a"
    assert alone.deadlocked


def test_who_cannot_go_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot go on"):
        LOCKED.after(0).after(1)
    with pytest.raises(ValueError, match="cannot go on"):
        begin(()).after(0)
    with pytest.raises(ValueError, match="not read yet"):
        begin((Step("write"),)).after(0)


def test_choosing_leaves_the_former_situation_as_it_was() -> None:
    before = COUNTER.after(0)
    before.after(1)
    assert before == COUNTER.after(0)
    assert (before.copies, before.chosen, before.counter) == ((0, None), (0,), 0)
