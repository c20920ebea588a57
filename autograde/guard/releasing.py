"""Giving a lock back, as a step of the schedule: those who wait for it come in before the giver goes on.

A program that locks the reading and the writing of an update, each by itself, loses updates only
when another process comes in between. Here it does so at every run; where the update is locked as a
whole, it finds nothing half done.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable

from autograde.guard import acts, places
from autograde.guard.on_import import when_imported
from autograde.guard.steps import hold_step
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def begin(run: str) -> None:
    """Make the releases of all locks steps, in all processes of the run in this folder."""
    with open(places.releasing(run), "wb"):
        pass
    watch()


@functools.cache
def watch() -> None:
    """Make the releases of all locks steps, in this process and in those that it forks."""
    when_imported(
        {"multiprocessing.synchronize": _watch_locks, "multiprocessing.managers": _watch_proxies}
    )


def _watch_locks(module: Any) -> None:
    wrap(module.SemLock, "_make_methods", _watch_lock)
    wrap(module.SemLock, "__exit__", _then_wait)


def _watch_lock(original: Callable[..., Any], self: Any) -> None:
    original(self)
    give = self.release

    def release() -> None:
        give()
        if sys._getframe(1).f_code.co_filename != acts.GENERATED:  # a Value's own, for one reading
            _let_others_in()

    self.release = release


def _watch_proxies(module: Any) -> None:
    wrap(module.AcquirerProxy, "release", _then_wait)
    wrap(module.AcquirerProxy, "__exit__", _then_wait)


def _then_wait(original: Callable[..., Any], *arguments: Any) -> Any:
    result = original(*arguments)
    _let_others_in()
    return result


def _let_others_in() -> None:
    if acts.place():
        hold_step("released", "a lock")
