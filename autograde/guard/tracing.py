"""Handed-in workers, wrapped: each call is written to the diary, the first of a thread is held.

A held call waits at the referee until the whole tree is quiet. Whoever can come has come by then,
so the calls that are inside at once show how many processes really work in parallel, on any
number of cores and under any load.
"""

import functools
import itertools
import os
import threading
from collections.abc import Callable
from typing import Any

from autograde.guard import events, referee_client

_number = itertools.count()
_seen: set[tuple[int, int]] = set()
_last_failure: list[BaseException] = []


def failed_in_worker(error: BaseException) -> bool:
    """Say whether ``error`` came out of a handed-in worker in this process."""
    return any(error is known for known in _last_failure)


class Traced:
    """A worker function that leaves a trace of each call; pickled as a reference, like it.

    :param function: an importable function.
    :param hold: whether the first call in each thread waits until the tree is quiet.
    :param last: arguments; a call with these waits before it ends until all others are done.
    """

    def __init__(
        self, function: Callable[..., Any], hold: bool = True, last: tuple[Any, ...] | None = None
    ) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._hold = hold
        self._last = last

    def __reduce__(self) -> tuple[type["Traced"], tuple[Any, ...]]:
        return Traced, (self._function, self._hold, self._last)

    def __repr__(self) -> str:
        return repr(self._function)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        number = next(_number)
        name = self._function.__name__
        events.write("begin", number, name, _shown(arguments))
        if self._hold and self._is_first_of_thread():
            referee_client.ask("hold")
        try:
            value = self._function(*arguments, **named)
            if self._last is not None and arguments[-len(self._last) :] == self._last:
                referee_client.ask("last")
            return value
        except BaseException as error:
            _last_failure[:] = [error]
            raise
        finally:
            events.write("end", number, name)

    @staticmethod
    def _is_first_of_thread() -> bool:
        key = os.getpid(), threading.get_ident()
        first = key not in _seen
        _seen.add(key)
        return first


def _shown(arguments: tuple[object, ...]) -> str:
    plain = (bool, int, float, str, bytes, type(None))
    return ", ".join(
        repr(each) if type(each) in plain else type(each).__name__ for each in arguments
    )
