"""Special arguments for :func:`autograde.run`: what cannot be pickled, or must be watched."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from autograde.guard.accounts import Account
from autograde.guard.given import Counted, Last, OneShot

__all__ = ["account", "counted", "last", "one_shot"]


def account(value: int = 0, *, name: str = "account", lock: str = "none") -> Account:
    """Hand in an account or counter under a forced schedule.

    :param value: what it holds at the beginning.
    :param name: what messages call it; several accounts of a run need different names.
    :param lock: "none", "Lock" or "RLock": the lock it carries as its attribute ``lock``.
    """
    return Account(value, name=name, lock=lock)


def last(worker: Callable[..., Any], *arguments: Any) -> Last:
    """Hand in a worker whose call with these (last) arguments ends after all others are done."""
    return Last(worker, arguments)


def one_shot(items: Iterable[Any]) -> OneShot:
    """Hand in a generator over ``items`` (picklable values)."""
    return OneShot(items)


def counted(table: Mapping[Any, Any]) -> Counted:
    """Hand in a dict with the entries of ``table``, and count how often it is pickled."""
    return Counted(table)
