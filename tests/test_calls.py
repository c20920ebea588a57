"""Timed calls, the meeting of a pool's processes, and the explorer that shows both."""

from __future__ import annotations

import multiprocessing
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.calls import described, most_at_once, results, spans, timeline
from helpers.card import WIDGET_VIEW
from helpers.children import available
from helpers.rendezvous import wait_until_ready
from helpers.scheduling_explorer import TASKS, Choice, run_for_real, scheduling_explorer
from helpers.workers import cube, nap
from helpers.workers_timed import Call, note, timed


def call(begin: float, end: float, pid: int = 1) -> Call[None]:
    return Call(f"at {begin}", None, pid, begin, end)


def test_a_timed_call_tells_who_made_it_and_what_came_of_it() -> None:
    made = timed(cube)(3)
    assert (made.label, made.result, made.pid) == ("cube(3)", 27, os.getpid())
    assert made.begin <= made.end


@pytest.mark.parametrize("method", available())
def test_timed_workers_are_sent_to_any_child(method: str) -> None:
    with multiprocessing.get_context(method).Pool(2) as pool:
        calls = pool.map(timed(cube), [1, 2, 3])
    assert results(calls) == [1, 8, 27]
    assert os.getpid() not in {made.pid for made in calls}


@pytest.mark.parametrize("method", available())
def test_a_ready_pool_has_each_of_its_processes(method: str) -> None:
    with multiprocessing.get_context(method).Pool(3) as pool:
        wait_until_ready(pool, 3)
        assert pool.map(cube, [2]) == [8]


def test_naps_of_a_ready_pool_go_on_at_the_same_time() -> None:
    with multiprocessing.Pool(3) as pool:
        wait_until_ready(pool, 3)
        calls = pool.map(timed(nap), [0.5] * 3, 1)
    assert most_at_once(calls) == 3


def test_back_to_back_is_not_at_once() -> None:
    assert most_at_once([call(0, 1), call(1, 2)]) == 1
    assert most_at_once([]) == 0


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=12))
def test_most_at_once_is_what_each_instant_shows(made: list[tuple[int, int]]) -> None:
    calls = [call(begin, begin + length) for begin, length in made]
    at_instants = [sum(c.begin <= now < c.end for c in calls) for now in range(31)]
    assert most_at_once(calls) == max(at_instants)


def test_the_first_lane_is_the_process_of_the_first_call() -> None:
    bars = spans([call(2, 3, pid=7), call(0, 1, pid=9), call(4, 5, pid=7)])
    assert [(bar.lane, bar.begin) for bar in bars] == [
        ("process 1", 2),
        ("process 2", 0),
        ("process 1", 4),
    ]


def test_a_timeline_reads_as_its_title_and_describes_itself() -> None:
    calls = [call(0, 1, pid=7), call(1, 2, pid=7)]
    picture = timeline(calls, "Two calls")
    assert str(picture) == "Two calls"
    assert 'alt="Two calls"' in picture.html
    assert described(spans(calls)) == "process 1: at 0, at 1"


def test_lanes_can_be_named_and_are_then_in_the_order_of_the_names() -> None:
    calls = [call(0, 1, pid=7), call(1, 2, pid=9), call(2, 3, pid=7)]
    bars = spans(calls, {9: "mail", 7: "web"})
    assert [(bar.lane, bar.begin) for bar in bars] == [("mail", 1), ("web", 0), ("web", 2)]
    assert described(bars) == "mail: at 1; web: at 0, at 2"
    assert "mail" in timeline(calls, "Two", {9: "mail", 7: "web"}).svg


@pytest.mark.parametrize("method", available())
def test_a_process_notes_its_call_in_a_mailbox(method: str) -> None:
    context = multiprocessing.get_context(method)
    mailbox = context.SimpleQueue()
    process = context.Process(target=note, args=(mailbox, cube, 3))  # type: ignore[attr-defined]
    process.start()
    process.join()
    made = mailbox.get()
    assert (made.label, made.result, made.pid) == ("cube(3)", 27, process.pid)


@pytest.mark.parametrize("tasks", TASKS)
def test_a_real_run_of_the_explorer_makes_every_call(tasks: str) -> None:
    choice = Choice(tasks, processes=6, chunksize=2)
    calls = run_for_real(choice)
    assert results(calls) == list(choice.durations)
    assert [made.label for made in calls] == [str(task) for task in range(12)]


def test_the_explorer_follows_its_sliders() -> None:
    explorer = scheduling_explorer()
    before = explorer.text()
    explorer.widget()
    explorer._chunksize.value = 1
    explorer._processes.value = 2
    assert explorer.choice == Choice("the first takes long", 2, 1)
    assert explorer.text() != before
    assert explorer.choice.plan.total == pytest.approx(1.0)


def test_the_explorer_shows_a_real_run_until_a_slider_moves() -> None:
    explorer = scheduling_explorer()
    explorer.widget()
    explorer.run()
    assert "Real run" in explorer._real.value
    explorer._processes.value = 1
    assert explorer._real.value == ""


def test_the_explorer_is_a_picture_where_no_kernel_runs() -> None:
    first, second = scheduling_explorer().bundle(), scheduling_explorer().bundle()
    assert WIDGET_VIEW in first
    assert first["text/html"] == second["text/html"]
    assert "<img" in first["text/html"]
