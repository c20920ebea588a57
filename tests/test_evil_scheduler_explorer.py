"""The evil scheduler as something to press: what the buttons do, and what is shown of it."""

from __future__ import annotations

import re

import pytest

from helpers.evil_scenes import (
    COUNTER,
    COUNTER_LOCKED,
    OPPOSITE,
    SAME,
    SCENES,
    evil_order,
    orders_by_result,
    orders_table,
    said_of,
    state,
    verdict,
)
from helpers.evil_scheduler_explorer import evil_scheduler, said_of_real


def order_marks(now_rows: list[list[str]]) -> set[str]:
    """The orders that have a mark."""
    return set(re.findall(r"▸(\d+)", " ".join(row[2] for row in now_rows)))


def test_all_twenty_orders_are_listed_with_what_comes_out() -> None:
    listed = orders_by_result(SCENES[COUNTER])
    assert {outcome: len(orders) for outcome, orders in listed.items()} == {"1": 18, "2": 2}
    text = evil_scheduler().text()
    assert len(set(re.findall(r"\b[12]{6}\b", text))) == 20


def test_clicking_to_a_lost_update_and_back() -> None:
    explorer = evil_scheduler()
    explorer.widget()
    for process in (0, 1, 1, 1, 0, 0):
        explorer._buttons[process].click()
    assert "Both are done. The counter is 1." in explorer._situation.value
    assert [button.description for button in explorer._buttons] == [
        "Process 1: is done",
        "Process 2: is done",
    ]
    explorer._buttons[0].click()  # nobody can go on: nothing happens
    assert explorer.now.finished
    for _ in range(9):
        explorer.take_back()
    assert explorer.now == SCENES[COUNTER]


def test_clicking_to_a_deadlock() -> None:
    explorer = evil_scheduler()
    explorer.widget()
    explorer._scenes.value = OPPOSITE
    for process in (0, 1):
        explorer._buttons[process].click()
    assert "Deadlock" in explorer._situation.value
    assert explorer._buttons[0].description == "Process 1: waits for printer"
    assert "<svg" in explorer._situation.value


def test_running_for_real_what_has_been_clicked() -> None:
    explorer = evil_scheduler(OPPOSITE)
    explorer.widget()
    explorer.run()
    assert "First go on" in explorer._real.value
    for process in (0, 1):
        explorer.choose(process)
    explorer.run()
    assert "each waits for the other" in explorer._real.value
    explorer.set(COUNTER)
    assert explorer._real.value == ""


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("1", "Real processes: the counter is 1."),
        ("both done", "Real processes: both came to their end."),
    ],
)
def test_what_came_out_for_real_is_said(outcome: str, said: str) -> None:
    assert said_of_real(outcome) == said


def test_only_the_orders_that_go_on_like_this_have_a_mark() -> None:
    scene = SCENES[COUNTER]
    _, rows = orders_table(scene, scene)
    assert not order_marks(rows)
    _, rows = orders_table(scene, scene.after(0).after(0).after(0))
    assert order_marks(rows) == {"111222"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (COUNTER, "20 orders are possible. What can come out: 1 or 2."),
        (COUNTER_LOCKED, "2 orders are possible. What can come out: 2."),
        (OPPOSITE, "6 orders are possible. What can come out: both done or deadlock."),
        (SAME, "2 orders are possible. What can come out: both done."),
    ],
)
def test_what_is_said_of_each_scene(name: str, said: str) -> None:
    assert verdict(SCENES[name], SCENES[name]) == said


def test_the_evil_order_takes_turns_to_the_worst_end() -> None:
    assert evil_order(SCENES[COUNTER]).chosen == (0, 1, 0, 1, 0, 1)
    assert evil_order(SCENES[OPPOSITE]).deadlocked


def test_only_what_a_scene_has_is_shown_of_it() -> None:
    heads = {name: state(SCENES[name])[0][2:] for name in SCENES}
    assert heads == {
        COUNTER: ["own copy"],
        COUNTER_LOCKED: ["own copy", "holds"],
        OPPOSITE: ["holds"],
        SAME: ["holds"],
    }


def test_what_is_left_is_counted() -> None:
    scene = SCENES[COUNTER]
    assert verdict(scene.after(0), scene) == "10 of 20 are left (▸). What can come out: 1 or 2."
    now = scene.after(0).after(0).after(0)
    assert verdict(now, scene) == "1 of 20 is left (▸). What can come out: 2."


def test_who_waits_is_told() -> None:
    now = SCENES[COUNTER_LOCKED].after(0)
    assert [said_of(now, process) for process in (0, 1)] == ["read", "waits for lock"]


@pytest.mark.parametrize("name", SCENES)
def test_it_is_a_page_where_no_kernel_runs(name: str) -> None:
    first, second = evil_scheduler(name).bundle(), evil_scheduler(name).bundle()
    assert first["text/html"] == second["text/html"]
    assert "<table>" in first["text/html"]
    assert "<img" in first["text/html"]
