"""Noticing that a process changed ordinary objects, which no other process sees changed.

Looked at are the process's arguments and attributes and the answer's global names, before and after
its work: the length of a container and which objects it holds, or which object a name stands for.
"""

from __future__ import annotations

import sys
from types import FunctionType

from autograde.guard import acts, events

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_CONTAINERS: Final = (list, dict, set, bytearray)
_VALUES: Final = (bool, int, float, str, bytes, tuple, type(None))
_MOST_ITEMS: Final = 1000
_MOST_NAMES: Final = 200

Look = dict[tuple[str, str], tuple[str, object]]
"""(kind, name) → (type, what it looks like)"""


def look(process: Any) -> Look:
    """Look at what a process has: "argument" by number, "attribute" and "global" by name."""
    things: dict[tuple[str, str], object] = {
        ("argument", str(number)): each for number, each in enumerate(process._args)
    }
    things.update((("argument", name), each) for name, each in process._kwargs.items())
    things.update(
        (("attribute", name), each)
        for name, each in vars(process).items()
        if not name.startswith("_") and name != "run"
    )
    things.update(_global_things())
    return {
        key: (type(thing).__name__, _shape(thing))
        for key, thing in things.items()
        if type(thing) in _CONTAINERS + _VALUES
    }


def note(process: Any, before: Look) -> None:
    """Write down what looks different now. A ``Process`` forgets its arguments only later."""
    for (kind, name), (type_name, shape) in look(process).items():
        if before.get((kind, name), ("", None)) != (type_name, shape):
            events.write("changed", kind, name, type_name)


def _global_things() -> dict[tuple[str, str], object]:
    found: dict[tuple[str, str], object] = {}
    for module in list(sys.modules.values()):
        if acts.is_of_answer(getattr(module, "__file__", None)):
            names = list(vars(module).items())[:_MOST_NAMES]
            found.update(
                (("global", name), each)
                for name, each in names
                if not name.startswith("__") and not isinstance(each, (type, FunctionType))
            )
    return found


def _shape(thing: object) -> object:
    if isinstance(thing, dict):
        pairs = list(thing.items())[:_MOST_ITEMS]
        return len(thing), [(id(key), id(value)) for key, value in pairs]
    if isinstance(thing, set):
        return len(thing), sorted(map(id, list(thing)[:_MOST_ITEMS]))
    if isinstance(thing, (list, bytearray)):
        return len(thing), list(map(id, thing[:_MOST_ITEMS]))
    return id(thing)
