"""Managed containers and shared values under a forced schedule: reading and writing are steps, as with accounts.

A manager's proxies call the server through one method. Held there, a second process is let in
between a read and the write that follows it, so ``d[k] = d.get(k, 0) + 1`` without a lock loses an
update at every run.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable

from autograde.guard import acts, releasing
from autograde.guard.on_import import when_imported
from autograde.guard.steps import did_read, will_write
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_READS = frozenset(
    "__getitem__ get __contains__ __len__ __iter__ items keys values copy count index "
    "__getattribute__ has_key".split()
)
_WRITES = frozenset("__setitem__ update set __setattr__ extend __delitem__".split())
_WATCHED = frozenset({"DictProxy", "ListProxy", "ValueProxy", "NamespaceProxy"})


def watch() -> None:
    """Make reads and writes of managed containers steps, in this process and those it forks."""
    from multiprocessing.managers import BaseProxy

    proxy: Any = BaseProxy
    original = proxy._callmethod

    def callmethod(self: Any, method: str, args: Any = (), kwds: Any = None) -> Any:
        watched = type(self).__name__ in _WATCHED
        if watched and method in _WRITES:
            will_write("managed", method)
        result = original(self, method, args, kwds or {})
        if watched and method in _READS:
            did_read("managed", method)
        return result

    proxy._callmethod = callmethod
    releasing.watch()
    when_imported({"multiprocessing.sharedctypes": _watch_values})


def _watch_values(module: Any) -> None:
    """A ``Value`` has a lock for each reading and each writing, and none for the two together."""
    module.Synchronized.value = _watched(module.Synchronized.value)
    wrap(module, "rebuild_ctype", functools.partial(_make_watched, module))


def _make_watched(
    module: Any, original: Callable[..., Any], kind: Any, wrapper: Any, length: int | None
) -> Any:
    """Make what is shared; a number without a lock of its own becomes one that is watched."""
    if length is not None or not issubclass(kind, module.ctypes._SimpleCData):
        return original(kind, wrapper, length)
    made = original(_watched_kind(kind), wrapper, None)
    module._ForkingPickler.register(type(made), functools.partial(_as_plain, module, kind))
    return made


def _as_plain(module: Any, kind: Any, made: Any) -> tuple[Any, ...]:
    """What a new process is given: it makes the number watched itself."""
    module.assert_spawning(made)
    return module.rebuild_ctype, (kind, made._wrapper, None)


@functools.cache
def _watched_kind(kind: Any) -> Any:
    """A kind of number like this one, of which reading and writing are steps."""

    class Watched(kind):  # type: ignore[misc]
        value = _watched(kind.value)

        def __repr__(self) -> str:
            return f"{kind.__name__}({kind.value.__get__(self)!r})"

    Watched.__name__ = kind.__name__
    return Watched


def _watched(known: Any) -> property:
    """An attribute like this one, of which reading and writing are steps.

    What a ``Value`` does with the number that it holds is that one's step already.
    """

    def read(self: Any) -> Any:
        value = known.__get__(self)
        if not _within_a_value():
            did_read("value")
        return value

    def write(self: Any, value: Any) -> None:
        if not _within_a_value():
            will_write("value")
        known.__set__(self, value)

    return property(read, write)


def _within_a_value() -> bool:
    return sys._getframe(2).f_code.co_filename == acts.GENERATED
