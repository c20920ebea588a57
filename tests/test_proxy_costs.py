"""Messages to a manager: what the model says is what goes through a real connection."""

from __future__ import annotations

from multiprocessing import Manager, Pipe

import pytest

from helpers.manager_explorer import manager_explorer
from helpers.proxy_costs import ADD_ONE, WORKS, Work
from helpers.proxy_messages import counted, in_shared_memory, through_manager

every_work = pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)


@every_work
@pytest.mark.parametrize("times", [1, 7])
def test_as_many_messages_as_the_model_says_really_go(work: Work, times: int) -> None:
    assert through_manager(work, times).messages == work.messages(times)


@every_work
def test_shared_memory_needs_no_message_and_gives_the_same(work: Work) -> None:
    shared, managed = in_shared_memory(work, 5), through_manager(work, 5)
    assert shared.messages == 0
    assert shared.result == managed.result


def test_adding_one_is_four_messages() -> None:
    assert ADD_ONE.messages(1000) == 4000


def test_messages_are_counted_only_meanwhile() -> None:
    one, other = Pipe()
    with counted() as messages:
        one.send("hello")
        other.recv()
    one.send("again")
    other.recv()
    assert (messages.sent, messages.received, messages.total) == (1, 1, 2)


def test_the_first_call_also_connects() -> None:
    """Why the count begins when the connection is there."""
    with Manager() as manager:
        number = manager.Value("i", 0)
        with counted() as first:
            number.get()
        with counted() as second:
            number.get()
    assert first.total > second.total == 2


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
