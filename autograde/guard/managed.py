"""Managed containers under a forced schedule: reading and writing are steps, as with accounts.

A manager's proxies call the server through one method. Held there, a second process is let in
between a read and the write that follows it, so ``d[k] = d.get(k, 0) + 1`` without a lock loses an
update at every run.
"""

from __future__ import annotations

from autograde.guard import releasing, shared_numbers
from autograde.guard.on_import import when_imported
from autograde.guard.steps import did_read, will_write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_READS = frozenset(
    "__getitem__ get __contains__ __len__ __iter__ items keys values copy count index "
    "__getattribute__ has_key".split()
)
_WRITES = frozenset("__setitem__ update set __setattr__ extend __delitem__".split())
_OF_ONE = frozenset(
    "__contains__ __getitem__ get __setitem__ __delitem__ __getattribute__ __setattr__".split()
)
_WATCHED = frozenset({"DictProxy", "ListProxy", "ValueProxy", "NamespaceProxy"})


def watch() -> None:
    """Make reads and writes of managed containers steps, in this process and those it forks."""
    from multiprocessing.managers import BaseProxy

    proxy: Any = BaseProxy
    original = proxy._callmethod

    def callmethod(self: Any, method: str, args: Any = (), kwds: Any = None) -> Any:
        watched = type(self).__name__ in _WATCHED
        part = _part(self, method, args) if watched else ""
        if watched and method in _WRITES:
            will_write("managed", method, part)
        result = original(self, method, args, kwds or {})
        if watched and method in _READS:
            did_read("managed", method, part)
        return result

    proxy._callmethod = callmethod
    releasing.watch()
    when_imported({"multiprocessing.sharedctypes": shared_numbers.watch})


def _part(proxy: Any, method: str, args: Any) -> str:
    """Name what of a container is read or written, where it is one item."""
    item = f"[{args[0]!r}]" if method in _OF_ONE and args else ""
    return f" {proxy._token.id}{item}"
