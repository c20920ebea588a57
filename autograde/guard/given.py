"""Special things that a grader hands in; each is made in the answer process.

A class here is pickled like any other on its way to the guard and has ``__hand_in__``, which
returns what the student's function gets.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing.context import get_spawning_popen

from autograde.guard import events
from autograde.guard.tracing import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

COUNTER_KEY: Final = "\0counter"


class OneShot:
    """Arrives as a generator: it has no length and can be gone through once."""

    def __init__(self, items: Iterable[Any]) -> None:
        self._items = list(items)

    def __repr__(self) -> str:
        return f"(each for each in {self._items!r})"

    def __hand_in__(self) -> Iterator[Any]:
        return (each for each in self._items)


class PicklingCounter:
    """Writes into the diary each time it is pickled, alone or inside something else."""

    def __reduce__(self) -> tuple[type[PicklingCounter], tuple[()]]:
        events.write("pickled")
        return PicklingCounter, ()


class Counted:
    """Arrives as a plain dict with one more entry, which counts how often the dict is pickled."""

    def __init__(self, table: Mapping[Any, Any]) -> None:
        self._table = dict(table)

    def __repr__(self) -> str:
        return repr(self._table)

    def __hand_in__(self) -> dict[Any, Any]:
        return {**self._table, COUNTER_KEY: PicklingCounter()}


class Carried:
    """Arrives as a value that a child process cannot send on unnoticed: that is a call of ``carry``.

    What receives it gets the plain value. Whoever hands it to a new process, the main process in any
    way, and a manager, which hands out what it keeps, send it without a trace.
    """

    def __init__(self, value: Any, hold: bool = True, main: int = 0) -> None:
        self.value = value
        self._hold = hold
        self._main = main

    def __repr__(self) -> str:
        return repr(self.value)

    def __hand_in__(self) -> Carried:
        return Carried(self.value, self._hold, os.getpid())

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        is_managers = hasattr(multiprocessing.current_process(), "_manager_server")
        starts_a_process = get_spawning_popen() is not None
        if is_managers or starts_a_process or self._main in (0, os.getpid()):
            return Carried, (self.value, self._hold, self._main)
        return carry, (Traced(carry, self._hold)(self.value),)


def carry(value: Any) -> Any:
    """Return the value: what a carried one is for those who receive it."""
    return value


class Files:
    """Arrives as a list of paths: the files are made in the folder in which the answer runs.

    Args:
        contents: Name → text (written as UTF-8) or bytes, ``None`` for a file that is not there.
    """

    def __init__(self, contents: Mapping[str, str | bytes | None]) -> None:
        self._contents = dict(contents)

    def __repr__(self) -> str:
        return repr(list(self._contents))

    def __hand_in__(self) -> list[str]:
        for name, content in self._contents.items():
            if content is not None:
                with open(name, "wb") as file:
                    file.write(content.encode() if isinstance(content, str) else content)
        return list(self._contents)


class InTurn:
    """Arrives as a worker whose calls with certain last arguments do their work one by one."""

    def __init__(self, worker: Callable[..., Any], turns: Iterable[tuple[Any, ...]]) -> None:
        self._worker = worker
        self._turns = tuple(turns)

    def __repr__(self) -> str:
        return self._worker.__name__

    def __hand_in__(self) -> Traced:
        return Traced(self._worker, turns=self._turns)


class Late:
    """Arrives as a worker that does its work only when nobody waits with a time-out any more."""

    def __init__(self, worker: Callable[..., Any]) -> None:
        self._worker = worker

    def __repr__(self) -> str:
        return self._worker.__name__

    def __hand_in__(self) -> Traced:
        return Traced(self._worker, late=True)
