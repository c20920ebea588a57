"""When results of a pool arrive: the model's laws, and a real pool beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.arrivals import WAYS, Asking, arrivals, standing, watch
from helpers.progress_explorer import ProgressExplorer, bars
from helpers.scheduling import schedule
from helpers.scheduling_explorer import TASKS

whole_seconds = st.lists(st.integers(1, 9), max_size=20)
ways = pytest.mark.parametrize("way", WAYS)


@given(whole_seconds, st.integers(1, 5))
def test_each_way_gets_every_result_once_and_none_before_it_is_made(
    durations: list[int], processes: int
) -> None:
    ends = sorted(span.end for span in schedule(durations, processes, 1).spans)
    for way in WAYS:
        times = arrivals(way, durations, processes)
        assert len(times) == len(durations)
        assert times == sorted(times)
        assert all(made <= had for made, had in zip(ends, times, strict=True))
        assert times[-1:] == ends[-1:]


@given(whole_seconds, st.integers(1, 5))
def test_the_bar_stands_from_the_beginning_to_the_end_without_a_gap(
    durations: list[int], processes: int
) -> None:
    for way in WAYS:
        times = arrivals(way, durations, processes)
        stands = standing(times)
        edges = [begin for begin, _, _ in stands] + [end for _, end, _ in stands[-1:]]
        assert edges == sorted({0.0, *times} if times else [])
        for begin, end, number in stands:
            assert number == sum(time <= begin for time in times)
            assert begin < end


@ways
def test_a_real_pool_gives_out_its_results_as_the_model_says(way: Asking) -> None:
    """Two processes: one is held by the first task, the other has done the rest long before."""
    durations = [1.5, 0.0, 0.0, 0.0]
    told: list[int] = []
    real = watch(way, durations, 2, told.append)
    model = arrivals(way, durations, 2)
    assert told == [1, 2, 3, 4]
    assert [time >= 1.5 for time in real] == [time >= 1.5 for time in model]


def test_the_still_page_tells_what_the_picture_shows() -> None:
    explorer = ProgressExplorer()
    assert explorer.text().splitlines() == [
        "12 tasks (the first takes long), 3 processes, by the model:",
        "map: the bar first moves after 0.90 s, is full after 0.90 s.",
        "imap: the bar first moves after 0.90 s, is full after 0.90 s.",
        "imap_unordered: the bar first moves after 0.10 s, is full after 0.90 s.",
    ]
    assert "<img" in explorer.html()
    lanes = {bar.lane for bar in bars(explorer.models())}
    assert lanes == set(WAYS)


@pytest.mark.parametrize("tasks", TASKS)
def test_every_choice_can_be_drawn(tasks: str) -> None:
    assert "<img" in ProgressExplorer(tasks).html()
