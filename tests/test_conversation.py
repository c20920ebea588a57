"""A conversation through a pipe: the rules against real processes, the notes, and the diagram."""

from __future__ import annotations

import itertools
import multiprocessing
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from helpers import conversation
from helpers.children import PATIENCE, available
from helpers.conversation import arrows, expected, of, remarks, stuck, waits, why
from helpers.conversation_explorer import ConversationExplorer, conversation_explorer, drawn, said
from helpers.conversation_run import converse
from helpers.sequence_diagram import Arrow
from helpers.workers_conversation import Act, Noted, Talk, Who

WAYS = [
    Talk(2, large, all_first, ends, parent_closes, child_closes)
    for large, all_first, ends, parent_closes, child_closes in itertools.product(
        [False, True], [False, True], get_args(Who), [False, True], [False, True]
    )
]
ENDING = [(method, talk) for method in available() for talk in WAYS if not expected(talk, method)]
STUCK = [(method, talk) for method in available() for talk in WAYS if expected(talk, method)]


@pytest.mark.parametrize(("method", "talk"), ENDING[::3])
def test_where_the_rules_say_so_both_processes_end(method: str, talk: Talk) -> None:
    notes = converse(talk, method, quiet=PATIENCE)
    assert stuck(notes) == {}
    assert [of(notes, who)[-1].act for who in ("parent", "child")] == ["ended", "ended"]
    assert sum(arrow.received is not None for arrow in arrows(notes)) == 4


@pytest.mark.parametrize(("method", "talk"), STUCK[::5])
def test_where_the_rules_say_so_they_wait_for_ever(method: str, talk: Talk) -> None:
    seen = (stuck(converse(talk, method, quiet)) for quiet in (0.3, 3.0))  # a busy machine is slow
    assert expected(talk, method) in seen


def test_no_questions_and_many_large_ones_come_to_an_end() -> None:
    assert stuck(converse(Talk(0), "spawn", PATIENCE)) == {}
    assert stuck(converse(Talk(0, ends="child"), "spawn", PATIENCE)) == {}
    assert stuck(converse(Talk(4, large=True), "spawn", PATIENCE)) == {}
    assert stuck(converse(Talk(1, large=True, all_first=True), "spawn", PATIENCE)) == {}


@pytest.mark.parametrize("method", available())
def test_no_process_is_left(method: str) -> None:
    converse(Talk(1, ends="child", parent_closes=False), method, quiet=0.3)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(("method", "talk"), ENDING + STUCK)
def test_a_reason_is_given_exactly_where_somebody_waits_for_ever(method: str, talk: Talk) -> None:
    assert bool(why(talk, method)) is bool(expected(talk, method))


def noted(*steps: tuple[Who, Act, int]) -> list[Noted]:
    return [Noted(time, who, act, number) for time, (who, act, number) in enumerate(steps)]


NOTES = noted(
    ("parent", "begins", 7),
    ("child", "begins", 8),
    ("parent", "sends", 1),
    ("child", "listens", 1),
    ("parent", "sent", 1),
    ("child", "received", 1),
    ("child", "closes", 0),
    ("parent", "sends", 2),
)


def test_an_arrow_leads_from_sending_to_receiving() -> None:
    assert arrows(NOTES) == [
        Arrow("parent", "child", 2, 5, "question 1"),
        Arrow("parent", "child", 7, None, "question 2"),
    ]


def test_who_stands_at_a_step_that_never_came_back_waits_for_ever() -> None:
    assert stuck(NOTES) == {"parent": "to send question 2"}
    told = [(wait.lane, wait.begin, wait.end, wait.label) for wait in waits(NOTES, large=False)]
    assert told == [("parent", 7, None, "waits to send question 2"), ("child", 3, 5, "")]
    assert ("parent", 2, 4, "") in [
        (wait.lane, wait.begin, wait.end, wait.label) for wait in waits(NOTES, large=True)
    ]


def test_ends_that_are_closed_are_written_beside_the_lane() -> None:
    assert [(note.lane, note.text) for note in remarks(NOTES)] == [("child", "closes its end")]
    assert set(conversation.WORDS) < set(get_args(Act))


def test_the_diagram_is_well_formed_and_says_everything_in_words() -> None:
    svg = ET.fromstring(drawn(Talk(), NOTES, "a <title>", card=True))
    text = " ".join(svg.itertext())
    assert "a <title>" in text
    for words in ("question 2 (never received)", "waits to send question 2", "closes its end"):
        assert words in text


def test_the_same_notes_give_the_same_picture() -> None:
    assert drawn(Talk(), NOTES, "x") == drawn(Talk(), NOTES, "x")


def test_the_explorer_has_the_conversation_that_is_chosen() -> None:
    explorer = conversation_explorer()
    explorer.widget()
    assert "3 questions of 10 bytes" in explorer.text()
    explorer._questions.value = 2
    explorer._size.value = "1,000,000 bytes each"
    explorer._manner.value = "all questions first"
    explorer.talk_now()
    assert "the parent waits to send question 2" in explorer._diagram.value
    assert "<svg" in explorer._diagram.value


def test_the_explorer_without_a_kernel_shows_a_real_run() -> None:
    explorer = ConversationExplorer(Talk(1))
    bundle = explorer.bundle()
    assert bundle["text/plain"] == "1 question of 10 bytes; spawn: both processes end."
    assert "<img" in bundle["text/html"]


def test_what_is_said_names_who_waits_and_why() -> None:
    told = said(Talk(), "fork", NOTES)
    assert told.startswith("3 questions of 10 bytes; fork: the parent waits to send question 2")
