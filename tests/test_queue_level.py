"""A queue's level: the model against a clock that ticks, real processes, and the explorer."""

from __future__ import annotations

import multiprocessing
from collections import deque
from itertools import pairwise, product
from xml.etree import ElementTree as ET

import pytest

from helpers import queue_level_run
from helpers.card import WIDGET_VIEW
from helpers.children import available
from helpers.queue_level import BLINK, Flow, Item, flow
from helpers.queue_level_explorer import (
    ITEMS,
    Choice,
    came_of,
    modelled,
    queue_level_explorer,
    run_for_real,
    said,
)
from helpers.queue_level_picture import flow_svg
from helpers.queue_level_run import from_notes, real_flow

STEP = 100
"""Milliseconds of a tick."""


class Ticking:
    """The slow, obvious way: at each tick, do what can be done until nothing changes."""

    def __init__(self, making: int, using: int, consumers: int, maxsize: int, items: int) -> None:
        self.making, self.using, self.maxsize, self.left = making, using, maxsize, items
        self.queue: deque[int] = deque()
        self.busy_until = [0] * consumers
        self.ready_at = making
        self.put: list[int] = []
        self.got: list[int] = []
        self.levels: list[int] = []

    def run(self) -> Ticking:
        now = 0
        while self.left or self.queue:
            while self._something(now):
                pass
            self.levels.append(len(self.queue))
            now += 1
        return self

    def _something(self, now: int) -> bool:
        room = not self.maxsize or len(self.queue) < self.maxsize
        if self.left and now >= self.ready_at and room:
            self.queue.append(len(self.put))
            self.put.append(now)
            self.left -= 1
            self.ready_at = now + self.making
            return True
        free = [number for number, until in enumerate(self.busy_until) if until <= now]
        if self.queue and free:
            self.queue.popleft()
            self.got.append(now)
            self.busy_until[free[0]] = now + self.using
            return True
        return False


def ticks(seconds: float) -> int:
    return round(seconds * 1000 / STEP)


def level_at(seen: Flow, time: float) -> int:
    return [level for begin, level in seen.levels if begin <= time + 1e-9][-1]


@pytest.mark.parametrize("making", [1, 2, 3, 4])
@pytest.mark.parametrize("using", [1, 2, 3, 5])
def test_the_model_equals_a_ticking_clock_whatever_the_settings(making: int, using: int) -> None:
    """Each item is put and got at the same tick, and the level is the same at every tick."""
    for consumers, maxsize, items in product([1, 2, 3], [0, 1, 2, 3], range(8)):
        settings = (making, using, consumers, maxsize, items)
        slow = Ticking(*settings).run()
        fast = flow(making * STEP, using * STEP, consumers, maxsize, items)
        assert [ticks(item.put) for item in fast.items] == slow.put, settings
        assert [ticks(item.got) for item in fast.items] == slow.got, settings
        levels = [level_at(fast, tick * STEP / 1000) for tick in range(len(slow.levels))]
        assert levels == slow.levels, settings


def test_every_flow_keeps_the_laws() -> None:
    """Nobody does two things at once, no item is early, and the limit holds."""
    for making, using, consumers, maxsize in product([1, 3], [1, 4], [1, 2, 3], [0, 1, 3]):
        seen = flow(making * STEP, using * STEP, consumers, maxsize, 9)
        assert seen.highest <= (maxsize or 9)
        for item in seen.items:
            assert item.made <= item.put <= item.got <= item.done
        for lane in {span.lane for span in seen.spans()}:
            own = [span for span in seen.spans() if span.lane == lane]
            assert all(before.end <= after.begin + 1e-9 for before, after in pairwise(own))


def test_a_limit_blocks_the_producer_and_delays_nothing() -> None:
    free, limited = flow(100, 300, 1, 0, 10), flow(100, 300, 1, 2, 10)
    assert (free.highest, limited.highest) == (6, 2)
    assert free.blocked == 0 < limited.blocked
    assert free.total == limited.total == pytest.approx(3.1)


def test_nothing_made_is_nothing_waited_for() -> None:
    empty = flow(100, 300, 2, 1, 0)
    assert (empty.highest, empty.total, empty.blocked, empty.idle) == (0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("settings", [(1, 1, 0, 0, 1), (-1, 1, 1, 0, 1), (1, 1, 1, -1, 1)])
def test_impossible_settings_are_refused(settings: tuple[int, int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="at least"):
        flow(*settings)


def test_what_takes_less_than_a_blink_is_no_level_and_no_waiting() -> None:
    made = Item(0.1, 0.1 + BLINK / 4, 0.1 + BLINK / 2, 0.3, 0)
    seen = Flow((made,), 1)
    assert seen.levels == [(0.0, 0)]
    assert seen.blocked == 0


def test_notes_become_a_flow_with_the_consumers_in_the_order_of_their_first_item() -> None:
    notes = [
        ("begun", 0, 0, 10.0),
        *(("made", 0, 0, 10.1), ("put", 0, 0, 10.4), ("got", 0, 1, 10.3), ("done", 0, 1, 11.0)),
        *(("made", 1, 0, 10.5), ("put", 1, 0, 10.6), ("got", 1, 0, 10.9), ("done", 1, 0, 11.5)),
    ]
    first, second = from_notes(notes, 2).items
    assert first.put == first.got
    assert second.put == pytest.approx(0.6)
    assert (first.consumer, second.consumer) == (0, 1)


@pytest.mark.parametrize("method", available())
def test_real_processes_keep_the_limit_and_use_every_item(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_level_run, "multiprocessing", multiprocessing.get_context(method))
    seen = real_flow(10, 150, 2, 1, 5)
    assert len(seen.items) == 5
    assert {item.consumer for item in seen.items} == {0, 1}
    assert seen.blocked > 0.1  # a producer that much faster has to wait


def test_a_slow_consumer_blocks_a_real_producer_as_it_does_in_the_model() -> None:
    choice = Choice(making=100, using=400, maxsize=1)
    plan, real = modelled(choice), run_for_real(choice)
    assert real.blocked == pytest.approx(plan.blocked, abs=0.6)
    assert real.highest <= 2  # a process notes the time just after the act


def test_a_picture_shows_level_limit_and_who_waits() -> None:
    svg = flow_svg(flow(100, 300, 2, 1, 8), 1, "eight items", length=9.0, most=5)
    tooltips = [title.text or "" for title in ET.fromstring(svg).iter() if "title" in title.tag]
    assert tooltips[0] == "eight items"
    assert "the queue's level, at most 1" in tooltips
    assert any(text.startswith("producer: waits") for text in tooltips)
    assert any(text.startswith("consumer 2: item 7") for text in tooltips)
    assert svg == flow_svg(flow(100, 300, 2, 1, 8), 1, "eight items", length=9.0, most=5)


def test_a_picture_of_nothing_can_be_drawn() -> None:
    assert ET.fromstring(flow_svg(flow(100, 300, 1, 0, 0), 0, "nothing"))


def test_the_explorer_follows_its_sliders() -> None:
    explorer = queue_level_explorer()
    explorer.widget()
    explorer._making.value = 0.3
    explorer._using.value = 0.2
    explorer._consumers.value = 2
    explorer._maxsize.value = 4
    assert explorer.choice == Choice(300, 200, 2, 4)
    assert explorer.text() == said(explorer.choice, flow(300, 200, 2, 4, ITEMS))
    assert "Model: at most 0 in the queue" in explorer._model.value


def test_the_explorer_shows_a_real_run_until_a_slider_moves() -> None:
    explorer = queue_level_explorer()
    explorer.widget()
    explorer.set(Choice(100, 100, 1, 1))
    explorer.run()
    assert explorer.real is not None
    assert came_of(explorer.real) in explorer._real.value
    explorer._consumers.value = 3
    assert explorer._real.value == ""


def test_the_explorer_is_a_picture_where_no_kernel_runs() -> None:
    first, second = queue_level_explorer().bundle(), queue_level_explorer().bundle()
    assert WIDGET_VIEW in first
    assert first["text/html"] == second["text/html"]
    assert "<img" in first["text/html"]
