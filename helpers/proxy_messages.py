"""Do the same work on a managed object and on shared memory; count the messages, take the time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Array, Manager, Value
from multiprocessing.connection import Connection
from typing import Any

from helpers.proxy_costs import Work

_BASE: Any = Connection.__mro__[1]
"""What connections of every platform have in common."""


MOST_READ = 20
"""So many messages are put into words; the others are only counted, to lose no time."""


@dataclass(frozen=True)
class Message:
    """What a thread sent, or received, through a connection, in words."""

    sent: bool
    label: str


def request_in_words(item: Any) -> str:
    """The call that a proxy asks for."""
    _name, method, arguments, named = item
    told = [*map(repr, arguments), *(f"{key}={value!r}" for key, value in named.items())]
    return f"{method}({', '.join(told)})"


def reply_in_words(item: Any) -> str:
    """What the manager's reply brings."""
    kind, result = item
    return "a new proxy" if kind == "#PROXY" else repr(result)


@contextmanager
def messages() -> Iterator[list[Message]]:
    """Record what this thread asks managers meanwhile, and what they reply, in order.

    A message is put into words at once: what a reply brings may be changed later.
    """
    seen: list[Message] = []
    thread = threading.get_ident()
    send, recv = _BASE.send, _BASE.recv

    def record(in_words: Callable[[Any], str], item: object, *, sent: bool) -> None:
        if threading.get_ident() == thread:
            seen.append(Message(sent, in_words(item) if len(seen) < MOST_READ else "…"))

    def recording_send(self: Any, item: object) -> None:
        record(request_in_words, item, sent=True)
        send(self, item)

    def recording_recv(self: Any) -> object:
        item = recv(self)
        record(reply_in_words, item, sent=False)
        return item

    _BASE.send, _BASE.recv = recording_send, recording_recv
    try:
        yield seen
    finally:
        _BASE.send, _BASE.recv = send, recv


@dataclass(frozen=True)
class Cost:
    """What some work took: messages, and seconds (of this run, on this machine)."""

    messages: list[Message]
    seconds: float
    result: object


def _cost(do: Callable[[Any, int], object], thing: Any, times: int) -> Cost:
    with messages() as seen:
        begin = time.perf_counter()
        result = do(thing, times)
        seconds = time.perf_counter() - begin
    return Cost(seen, seconds, result)


def through_manager(work: Work, times: int) -> Cost:
    """Do the work on an object of a manager, when the connection to it is there."""
    with Manager() as manager:
        thing: Any
        if work.kind == "number":
            thing = manager.Value("i", 0)
            thing.get()
        else:
            thing = manager.list([0] * times)
            len(thing)
        return _cost(work.do, thing, times)


def in_shared_memory(work: Work, times: int) -> Cost:
    """Do the same work on a ``Value`` or an ``Array``."""
    thing: Any = Value("i", 0) if work.kind == "number" else Array("i", times)
    return _cost(work.do, thing, times)
