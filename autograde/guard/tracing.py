"""Handed-in workers, wrapped: each call is written to the diary, a thread's first of each is held.

A held call waits at the referee until the whole tree is quiet. Whoever can come has come by then,
so the calls that are inside at once show how many processes really work in parallel, on any
number of cores and under any load.
"""

from __future__ import annotations

import functools
import itertools
import os
import threading
from collections.abc import Callable
from multiprocessing.process import current_process

from autograde.guard import events, referee_client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_number = itertools.count()
_inside: dict[int, str] = {}
_held: dict[tuple[int, int], set[str]] = {}
_last_failure: list[BaseException] = []


def failed_in_worker(error: BaseException) -> bool:
    """Say whether ``error`` came out of a handed-in worker in this process."""
    return any(error is known for known in _last_failure)


def note_sudden_end() -> None:
    """Write down that the calls in this process end here: it is about to end at once."""
    for number, name in list(_inside.items()):
        events.write("end", number, name)


def enter(name: str) -> None:
    """Leave the trace of a call that is held and then over, like the first one of a thread."""
    number = next(_number)
    events.write("begin", number, name, "", current_process().name)
    _hold(name)
    events.write("end", number, name)


class Traced:
    """A worker function that leaves a trace of each call; pickled as a reference, like it.

    Args:
        function: An importable function.
        hold: Whether each thread's first call of this worker waits until the tree is quiet.
        turns: (last) arguments of calls that do their work one by one, in this order, each when all
            others are done.
        late: Whether each call does its work only when nobody waits with a time-out any more.
    """

    def __init__(
        self,
        function: Callable[..., Any],
        hold: bool = True,
        turns: tuple[tuple[Any, ...], ...] = (),
        late: bool = False,
    ) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._hold = hold
        self._turns = turns
        self._late = late

    def __reduce__(self) -> tuple[type[Traced], tuple[Any, ...]]:
        return Traced, (self._function, self._hold, self._turns, self._late)

    def __repr__(self) -> str:
        return repr(self._function)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the worker, and leave a trace."""
        number = next(_number)
        name = self._function.__name__
        events.write("begin", number, name, _shown(arguments), current_process().name)
        _inside[number] = name
        if self._hold:
            _hold(name)
        self._wait_for_its_turn(arguments)
        try:
            return self._function(*arguments, **named)
        except BaseException as error:
            _last_failure[:] = [error]
            raise
        finally:
            del _inside[number]
            events.write("end", number, name)

    def _wait_for_its_turn(self, arguments: tuple[Any, ...]) -> None:
        for place, turn in enumerate(self._turns):
            if arguments[-len(turn) :] == turn:
                referee_client.ask(f"turn {place:04}")
        if self._late:
            referee_client.ask("late")


def _hold(name: str) -> None:
    """Hold this thread's first call of each worker; the referee is told how many were held before."""
    known = _held.setdefault((os.getpid(), threading.get_ident()), set())
    if name not in known:
        referee_client.ask(f"hold {len(known):04}")
        known.add(name)


def _shown(arguments: tuple[object, ...]) -> str:
    plain = (bool, int, float, str, bytes, type(None))
    return ", ".join(
        repr(each) if type(each) in plain else type(each).__name__ for each in arguments
    )
