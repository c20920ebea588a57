"""Workers at one end of a pipe receive and send what they say, and then their end is closed."""

from __future__ import annotations

import doctest
import inspect
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

import pytest

from helpers import workers_pipe

METHODS = multiprocessing.get_all_start_methods()
WORKERS = [
    function
    for _, function in inspect.getmembers(workers_pipe, inspect.isfunction)
    if function.__module__ == workers_pipe.__name__
]


@contextmanager
def running(worker: Callable[..., None], *arguments: object, method: str = "fork") -> Iterator[Any]:
    """Run a worker in a process that alone has its end of a pipe; the other end is given."""
    context = multiprocessing.get_context(method)
    ours, theirs = context.Pipe()
    process = context.Process(target=worker, args=(theirs, *arguments))  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    with ours:
        yield ours
    process.join()
    assert process.exitcode == 0


def reply_of(worker: Callable[[Connection], None], question: object) -> object:
    with running(worker) as connection:
        connection.send(question)
        reply: object = connection.recv()
        assert is_at_its_end(connection)
    return reply


def all_of(worker: Callable[..., None], *arguments: object, method: str = "fork") -> list[object]:
    messages: list[object] = []
    with running(worker, *arguments, method=method) as connection:
        while not is_at_its_end(connection, messages):
            pass
    return messages


def is_at_its_end(connection: Any, messages: list[object] | None = None) -> bool:
    try:
        message = connection.recv()
    except EOFError:
        return True
    assert messages is not None, message
    messages.append(message)
    return False


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_pipe)
    assert tried >= 2
    assert failed == 0


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)
def test_worker_says_what_it_does_and_is_found_again(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)
    assert pickle.loads(pickle.dumps(worker)) is worker


def test_those_that_reply_reply_once() -> None:
    assert reply_of(workers_pipe.echo, [None, ""]) == [None, ""]
    assert reply_of(workers_pipe.answer_loudly, "who?") == "WHO?!"
    assert reply_of(workers_pipe.answer_at_length, "ab") == workers_pipe.long_message("ab")
    assert reply_of(workers_pipe.answer_and_close, -4) == 16


def test_one_that_listens_and_ends_closes_its_end_without_a_reply() -> None:
    with running(workers_pipe.listen_and_end) as connection:
        connection.send("who?")
        assert is_at_its_end(connection)


@pytest.mark.parametrize("worker", [workers_pipe.end_at_once, workers_pipe.hang_up])
def test_one_that_does_not_listen_resets_a_connection_with_an_unread_question(
    worker: Callable[[Connection], None],
) -> None:
    long = workers_pipe.long_message("x")  # sending it can only end with the worker
    with running(worker) as connection, pytest.raises((BrokenPipeError, ConnectionResetError)):
        connection.send(long)


@pytest.mark.parametrize("method", METHODS)
def test_senders_send_all_their_messages_in_order(method: str) -> None:
    assert all_of(workers_pipe.send_days, method=method) == list(workers_pipe.DAYS)


def test_senders_of_every_kind_come_to_their_end() -> None:
    assert all_of(workers_pipe.send_days_and_close) == list(workers_pipe.DAYS)
    assert all_of(workers_pipe.send_nothing) == []
    assert all_of(workers_pipe.send_odd_messages) == list(workers_pipe.ODD_MESSAGES)
    assert all_of(workers_pipe.send_pages) == workers_pipe.pages()
    assert all_of(workers_pipe.send_many) == list(range(5000))


def test_those_that_are_handed_a_question_send_one_reply() -> None:
    assert all_of(workers_pipe.reply_loudly, "tea") == ["TEA!"]
    assert all_of(workers_pipe.reply_at_length, "x") == [workers_pipe.long_message("x")]
    assert [all_of(workers_pipe.reply_whether_positive, each) for each in (-2, 0, 2)] == [
        [False],
        [None],
        [True],
    ]
