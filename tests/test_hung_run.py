"""Who waits for whom: the model against every graph of three, and against programs that hang."""

from __future__ import annotations

import itertools
from xml.etree import ElementTree as ET

import pytest

from autograde import run
from helpers.deadlock_explorer import PROGRAMS, DeadlockExplorer, in_words, said
from helpers.hung_picture import hung_svg
from helpers.hung_run import Lane, circle, lanes_of, stacks_of
from helpers.workers import cube

NAMES = ("a", "b", "c")
PAIRS = [(first, last) for first in NAMES for last in NAMES]
FOUND = {
    "two locks, taken in opposite orders": [
        "main waits for there to end (line 19: there.join())",
        "there waits for a lock, which back holds (line 9: with target:)",
        "back waits for a lock, which there holds (line 9: with target:)",
        "there waits for back, back waits for there: a circle.",
    ],
    "join before the queue is drained": [
        "main waits for producer to end (line 14: producer.join())",
        "producer is done, but waits until what it put is taken: main could take it "
        '(line 7: results.put("x" * 1_000_000))',
        "main waits for producer, producer waits for main: a circle.",
    ],
    "the other end of the pipe left open": [
        "main waits for a message from a pipe, whose other end it has itself "
        "(line 17: heard.append(here.recv()))",
        "speaker has ended as it should",
        "main waits for itself.",
    ],
    "a killed worker of a pool": [
        "main waits for a result that worker 1 took along "
        '(line 15: return pool.map(resize, ["tea", "broken", "cake"], chunksize=1))',
        "worker 1 is gone, with exit code 1",
        "worker 2 waits for a task from main",
        "main waits for worker 1, which will never come back.",
    ],
}


def reaches_itself(edges: set[tuple[str, str]]) -> set[str]:
    """By Warshall's algorithm, the slow and obvious way: who is on some circle."""
    closed = set(edges)
    for middle, first, last in itertools.product(NAMES, repeat=3):
        if (first, middle) in closed and (middle, last) in closed:
            closed.add((first, last))
    return {name for name in NAMES if (name, name) in closed}


def graph(edges: set[tuple[str, str]]) -> list[Lane]:
    return [
        Lane(name, "waits", whom=tuple(b for a, b in sorted(edges) if a == name)) for name in NAMES
    ]


def test_a_circle_is_found_in_every_graph_of_three_that_has_one() -> None:
    for chosen in itertools.product([False, True], repeat=len(PAIRS)):
        edges = {pair for pair, there in zip(PAIRS, chosen, strict=True) if there}
        found = circle(graph(edges))
        assert bool(found) is bool(reaches_itself(edges))
        assert len(set(found)) == len(found)
        assert all(pair in edges for pair in zip(found, [*found[1:], *found[:1]], strict=True))


@pytest.mark.parametrize("name", FOUND)
def test_a_real_run_tells_who_waits_where_for_whom(name: str) -> None:
    seen = PROGRAMS[name].run(run)
    assert seen.ending == "deadlock"
    lanes = lanes_of(seen)
    assert [*in_words(lanes), said(lanes)] == FOUND[name]
    alive = {lane.name for lane in lanes if not lane.ended}
    assert {process for process, _ in stacks_of(seen)} == alive


def test_either_consumer_may_miss_the_one_end_marker() -> None:
    lanes = lanes_of(PROGRAMS["one end marker for two consumers"].run(run))
    (waiting,) = [lane for lane in lanes[1:] if not lane.ended]
    assert waiting.name in {"first", "second"}
    assert waiting.state == "waits for an item from a queue, into which only main put"
    assert circle(lanes) == ["main", waiting.name]


def test_every_program_of_the_list_is_run_by_a_test() -> None:
    assert set(PROGRAMS) - set(FOUND) == {"one end marker for two consumers"}


def test_the_picture_has_a_lane_for_each_process_and_an_arrow_for_each_wait() -> None:
    lanes = graph({("a", "b"), ("b", "a"), ("c", "a")})
    svg = ET.fromstring(hung_svg(lanes, title="t", description="d"))
    tag = "{http://www.w3.org/2000/svg}"
    tooltips = [each.text for each in svg.iterfind(f"{tag}g/{tag}title")]
    waits = ["a waits for b", "b waits for a", "c waits for a"]
    assert tooltips == ["a waits", "b waits", "c waits", *waits]


def test_a_program_that_does_not_hang_after_all_is_not_called_a_deadlock() -> None:
    explorer = DeadlockExplorer(lambda _function: run(cube, 3), next(iter(FOUND)))
    assert "did not hang, but ended as: returned" in explorer.text()


def test_processes_that_still_worked_are_not_said_to_wait() -> None:
    lanes = [Lane("main", "waits for a to end", whom=("a",)), Lane("a", "is at work")]
    assert said(lanes) == "Its time was up before all of them waited."


def test_another_program_is_shown_without_the_former_ones_picture() -> None:
    explorer = DeadlockExplorer(run, next(iter(FOUND)))
    explorer.widget()
    assert "<img" in explorer._result.value
    explorer.choose("a killed worker of a pool")
    assert explorer._result.value == ""
    assert "os._exit(1)" in explorer._program.value
    explorer.run()
    assert "will never come back" in explorer._result.value
    assert "_handle_results" in explorer._result.value
