"""Special arguments for :func:`autograde.run`: what cannot be pickled, or must be watched."""

from collections.abc import Iterable, Mapping
from typing import Any

from autograde.guard.given import Counted, OneShot

__all__ = ["counted", "one_shot"]


def one_shot(items: Iterable[Any]) -> OneShot:
    """Hand in a generator over ``items`` (picklable values)."""
    return OneShot(items)


def counted(table: Mapping[Any, Any]) -> Counted:
    """Hand in a dict with the entries of ``table``, and count how often it is pickled."""
    return Counted(table)
