"""A tree is frozen, calm or moving: what is concluded from looks alone, without any process."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograde.guard.procfs import Thread, Wait
from autograde.guard.quiet import CALM, FROZEN, MOVING, Look, Stillness

PARENT, CHILD, SERVER, SERVERS_THREAD = (1, 1), (2, 2), (3, 3), (3, 4)
SERVERS = frozenset({3})


def waits(switches: int = 0) -> Wait:
    return Wait("S", switches, untimed=True)


def polls(switches: int = 0) -> Wait:
    return Wait("S", switches, untimed=False)


def runs(cpu_seconds: float, switches: int = 0) -> Wait:
    return Wait("R", switches, untimed=False, cpu_seconds=cpu_seconds)


def found(looks: list[dict[Thread, Wait]], step: float = 0.01) -> list[str]:
    """What is said of each look, one after the other, so many seconds apart."""
    still = Stillness(0.0)
    return [still.judge(look, SERVERS, number * step) for number, look in enumerate(looks)]


def test_two_equal_looks_prove_that_nothing_moves() -> None:
    look = {PARENT: waits(5), CHILD: waits(7)}
    assert found([look, look]) == [MOVING, FROZEN]


@pytest.mark.parametrize(
    "second",
    [
        {PARENT: waits(5), CHILD: waits(8)},
        {PARENT: waits(5)},
        {PARENT: waits(5), CHILD: waits(7), SERVER: waits()},
    ],
    ids=["one has run", "one has gone", "one has come"],
)
def test_what_has_happened_between_two_looks(second: dict[Thread, Wait]) -> None:
    assert found([{PARENT: waits(5), CHILD: waits(7)}, second, second]) == [MOVING, MOVING, FROZEN]


def test_who_polls_must_have_woken_several_times_without_effect() -> None:
    looks = [{PARENT: waits(), CHILD: polls(count)} for count in range(6)]
    assert found(looks) == [MOVING] * 4 + [CALM] * 2


def test_who_sleeps_for_long_is_taken_for_one_who_sleeps_on() -> None:
    look = {PARENT: waits(), CHILD: polls()}
    assert found([look] * 4, step=0.25) == [MOVING, MOVING, MOVING, CALM]


def test_who_computes_needs_time_on_a_processor_and_later_less_of_it() -> None:
    first = [{PARENT: waits(), CHILD: runs(used)} for used in (0.0, 0.1, 0.6, 1.2)]
    assert found(first) == [MOVING, MOVING, MOVING, CALM]
    again = [{PARENT: waits(1), CHILD: runs(used)} for used in (1.2, 1.21, 1.3)]
    assert found(first + again)[-3:] == [MOVING, MOVING, CALM]


def test_a_busy_machine_is_no_proof_that_nothing_happens() -> None:
    """Who can run, but never gets a processor, may still do something however long that lasts."""
    look = {PARENT: waits(), CHILD: runs(0.5)}
    assert set(found([look] * 100, step=1.0)) == {MOVING}


def test_a_managers_main_thread_may_look_whether_it_should_stop() -> None:
    looks = [{PARENT: waits(), SERVER: polls(count), SERVERS_THREAD: waits()} for count in range(3)]
    assert found(looks) == [MOVING, FROZEN, FROZEN]


def test_a_managers_other_threads_are_not_excused() -> None:
    looks = [{PARENT: waits(), SERVER: polls(), SERVERS_THREAD: polls(n)} for n in range(3)]
    assert found(looks) == [MOVING] * 3


def test_who_polls_through_a_manager_is_found_out_after_a_while() -> None:
    """Asker and serving thread both wake at each time-out; nothing else ever comes of it."""
    looks = [
        {PARENT: waits(), CHILD: waits(2 * count), SERVER: polls(), SERVERS_THREAD: polls(count)}
        for count in range(40)
    ]
    said = found(looks, step=0.1)
    assert CALM in said
    assert said[-1] == CALM
    assert MOVING in said[:15]


def test_after_a_restart_two_looks_are_needed_again() -> None:
    look = {PARENT: waits()}
    still = Stillness(0.0)
    assert [still.judge(look, SERVERS, 0.0), still.judge(look, SERVERS, 0.1)] == [MOVING, FROZEN]
    still.restart(0.2)
    assert still.seconds(0.5) == pytest.approx(0.3)
    assert [still.judge(look, SERVERS, 0.5), still.judge(look, SERVERS, 0.6)] == [MOVING, FROZEN]


threads = st.sampled_from([PARENT, CHILD, SERVER, SERVERS_THREAD])
states = st.builds(
    Wait, st.sampled_from("SSSRD"), st.integers(0, 2), st.booleans(), st.floats(0.0, 2.0)
)


@given(st.lists(st.dictionaries(threads, states), min_size=1, max_size=8))
def test_frozen_is_said_only_of_looks_that_prove_it(looks: list[dict[Thread, Wait]]) -> None:
    """Nobody came, went, or has run since the look before, and nobody will of his own accord."""
    for (before, look), said in zip(pairwise(looks), found(looks)[1:], strict=True):
        if said == FROZEN:
            assert before.keys() == look.keys()
            assert all(is_proved(before, look, thread) for thread in look)


def is_proved(before: Look, look: Look, thread: Thread) -> bool:
    process, number = thread
    only_answers = process in SERVERS
    if only_answers and process == number and look[thread].asleep:
        return True
    same = look[thread].switches == before[thread].switches
    return look[thread].untimed and (same or only_answers)
