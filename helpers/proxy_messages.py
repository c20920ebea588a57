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


@dataclass
class Messages:
    """How many messages this thread has sent and received."""

    sent: int = 0
    received: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.sent + self.received


@contextmanager
def counted() -> Iterator[Messages]:
    """Count the messages that this thread sends and receives through connections meanwhile."""
    messages, counter = Messages(), threading.get_ident()
    send, recv = _BASE.send, _BASE.recv

    def counting_send(self: Any, item: object) -> None:
        if threading.get_ident() == counter:
            messages.sent += 1
        send(self, item)

    def counting_recv(self: Any) -> object:
        if threading.get_ident() == counter:
            messages.received += 1
        return recv(self)

    _BASE.send, _BASE.recv = counting_send, counting_recv
    try:
        yield messages
    finally:
        _BASE.send, _BASE.recv = send, recv


@dataclass(frozen=True)
class Cost:
    """What some work took: messages, and seconds (of this run, on this machine)."""

    messages: int
    seconds: float
    result: object


def _cost(do: Callable[[Any, int], object], thing: Any, times: int) -> Cost:
    with counted() as messages:
        begin = time.perf_counter()
        result = do(thing, times)
        seconds = time.perf_counter() - begin
    return Cost(messages.total, seconds, result)


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
