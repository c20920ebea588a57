"""Messages to a manager: what the model says is what goes through a real connection."""

from __future__ import annotations

import threading
from multiprocessing import Manager
from typing import Any

import pytest

from helpers.manager_explorer import manager_explorer
from helpers.proxy_costs import ADD_ONE, WORKS, Work
from helpers.proxy_messages import (
    MOST_READ,
    Message,
    in_shared_memory,
    messages,
    reply_in_words,
    through_manager,
)
from helpers.proxy_picture import exchange

every_work = pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)


@every_work
@pytest.mark.parametrize("times", [1, 7])
def test_as_many_messages_as_the_model_says_really_go(work: Work, times: int) -> None:
    assert len(through_manager(work, times).messages) == work.messages(times)


@every_work
def test_shared_memory_needs_no_message_and_gives_the_same(work: Work) -> None:
    shared, managed = in_shared_memory(work, 5), through_manager(work, 5)
    assert shared.messages == []
    assert shared.result == managed.result


def test_adding_one_is_four_messages() -> None:
    assert ADD_ONE.messages(1000) == 4000


def test_messages_are_recorded_only_meanwhile_and_only_those_of_this_thread() -> None:
    with Manager() as manager:
        number = manager.Value("i", 7)
        number.get()
        with messages() as seen:
            number.get()
            thread = threading.Thread(target=number.set, args=(8,))
            thread.start()
            thread.join()
        number.get()
    assert seen == [Message(sent=True, label="get()"), Message(sent=False, label="7")]


def test_the_first_call_also_connects() -> None:
    """Why the count begins when the connection is there."""
    with Manager() as manager:
        number = manager.Value("i", 0)
        with messages() as first:
            number.get()
        with messages() as second:
            number.get()
    assert len(first) > len(second) == 2


def test_a_picture_says_what_was_asked_and_replied() -> None:
    with Manager() as manager:
        drawers: Any = manager.dict(bean=[])
        len(drawers)
        with messages() as seen:
            drawers["bean"].append(30)
            drawers["pea"] = 7
            drawers.update(corn=1)
    picture = exchange(seen, "Three requests")
    assert picture.text.splitlines() == [
        "Three requests",
        "→ __getitem__('bean')",
        "← []",
        "→ __setitem__('pea', 7)",
        "← None",
        "→ update(corn=1)",
        "← None",
    ]
    assert "__getitem__" in picture.svg


def test_a_proxy_in_a_reply_is_called_one() -> None:
    assert reply_in_words(("#PROXY", ("x", "y"))) == "a new proxy"


def test_many_messages_are_counted_without_being_read() -> None:
    seen = through_manager(ADD_ONE, 30).messages
    assert {message.label for message in seen[MOST_READ:]} == {"…"}


def test_the_explorer_does_the_work_for_real() -> None:
    explorer = manager_explorer()
    explorer.widget()
    explorer._times.value = 10
    explorer._do.click()
    assert "40 messages" in explorer._costs.value
    assert "times as long" in explorer._costs.value
    explorer._work.value = "sum up a copy of the row"
    assert explorer._costs.value == ""
    assert "sum(row[:])" in explorer._said.value


def test_the_explorer_is_a_table_without_times_where_no_kernel_runs() -> None:
    first, second = manager_explorer().bundle(), manager_explorer().bundle()
    assert first["text/html"] == second["text/html"]
    assert "4000" in first["text/plain"]
    assert all(work.code in first["text/plain"] for work in WORKS)
