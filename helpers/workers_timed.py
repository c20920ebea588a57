"""Have a worker's calls timed where they happen: in the child process that makes them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True)
class Call(Generic[Result]):
    """One call: its result, the id of the process that made it, and from when to when.

    Times are seconds of ``time.perf_counter``, which is one clock for the whole system, so those of
    different processes can be compared.
    """

    label: str
    result: Result
    pid: int
    begin: float
    end: float


class Mailbox(Protocol):
    """Anything that takes what it is given: a queue of ``multiprocessing`` or of a manager."""

    def put(self, item: object, /) -> None:
        """Take an item."""


class Timed(Generic[Result]):
    """A worker that returns a `Call` around the result of ``function``; what it raises, it raises."""

    def __init__(self, function: Callable[..., Result]) -> None:
        self._function = function

    def __call__(self, *arguments: object) -> Call[Result]:
        """Call the function and note when, and in which process."""
        begin = time.perf_counter()
        result = self._function(*arguments)
        end = time.perf_counter()
        label = f"{self._function.__name__}({', '.join(map(repr, arguments))})"
        return Call(label, result, os.getpid(), begin, end)


def timed(function: Callable[..., Result]) -> Timed[Result]:
    """The same worker, whose calls tell who made them and when; it can be sent to any child."""
    return Timed(function)


def note(mailbox: Mailbox, function: Callable[..., object], *arguments: object) -> None:
    """Call the function and put the `Call` into the mailbox: for a process, which returns nothing."""
    mailbox.put(timed(function)(*arguments))
