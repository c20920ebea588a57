"""Noticing that a process changed ordinary objects, which no other process sees changed.

Looked at are the process's arguments, its attributes (and those of the object whose method it runs),
the answer's global names and its classes' attributes, before and after its work: the length of a container and which
objects it holds, or which object a name stands for.
"""

from __future__ import annotations

import sys
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterator

from autograde.guard import acts, events

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_MAPPINGS: Final = (dict, defaultdict, OrderedDict, Counter)
_SEQUENCES: Final = (list, deque, bytearray)
_VALUES: Final = (bool, int, float, str, bytes, tuple, type(None))
_MOST_ITEMS: Final = 1000
_MOST_NAMES: Final = 200

Look = dict[tuple[str, str], tuple[str, object]]
"""(kind, name) → (type, what it looks like)"""

_MODULE: Final = "module"


def look(process: Any) -> Look:
    """Look at what a process has: "argument" by number, "attribute", "global" and "module" by name."""
    modules = [
        each
        for each in list(sys.modules.values())
        if acts.is_of_answer(getattr(each, "__file__", None))
    ]
    found: Look = {(_MODULE, module.__name__): (_MODULE, None) for module in modules}
    return {**found, **_look(process, modules)}


def _look(process: Any, modules: list[Any]) -> Look:
    found: Look = {}
    for kind, name, thing in (*_own_things(process), *_global_things(modules)):
        shape = _shape(thing)
        if shape is not None:
            found[kind, name] = type(thing).__name__, shape
    return found


def note(process: Any, before: Look) -> None:
    """Write down what looks different now. What came with a module that was imported since is not new."""
    modules = [
        sys.modules[name] for kind, name in before if kind == _MODULE and name in sys.modules
    ]
    for (kind, name), (type_name, shape) in _look(process, modules).items():
        if before.get((kind, name), ("", None)) != (type_name, shape):
            events.write("changed", kind, name, type_name)


def _own_things(process: Any) -> Iterator[tuple[str, str, object]]:
    arguments = [(str(number), each) for number, each in enumerate(process._args)]
    for name, each in (*arguments, *process._kwargs.items()):
        yield "argument", name, each
        yield from _attributes(each)
    yield from _attributes(getattr(process._target, "__self__", None))
    yield from _attributes(process)


def _attributes(thing: object) -> Iterator[tuple[str, str, object]]:
    """Go through the attributes of an object whose class is the answer's own."""
    if acts.is_class_of_answer(type(thing)):
        for name, each in list(getattr(thing, "__dict__", {}).items())[:_MOST_NAMES]:
            if not name.startswith("_") and name != "run":
                yield "attribute", name, each


def _global_things(modules: list[Any]) -> Iterator[tuple[str, str, object]]:
    for module in modules:
        for name, each in list(vars(module).items())[:_MOST_NAMES]:
            if not name.startswith("__"):
                yield "global", name, each
            if isinstance(each, type) and each.__module__ == module.__name__:
                yield from _attributes_of_class(each)


def _attributes_of_class(kind: type) -> Iterator[tuple[str, str, object]]:
    for name, each in list(vars(kind).items())[:_MOST_NAMES]:
        if not name.startswith("_"):
            yield "attribute", name, each


def _shape(thing: object) -> object:
    """Say what an object looks like; ``None`` for one that is not looked at."""
    if isinstance(thing, _VALUES):
        return id(thing)
    if type(thing) in _MAPPINGS:
        pairs = list(thing.items())[:_MOST_ITEMS]  # type: ignore[attr-defined]
        return len(pairs), [(id(key), id(value)) for key, value in pairs]
    if type(thing) in _SEQUENCES:
        items = list(thing)[:_MOST_ITEMS]  # type: ignore[call-overload]
        return len(thing), list(map(id, items))  # type: ignore[arg-type]
    if type(thing) is set:
        return len(thing), sorted(map(id, thing))
    if type(thing).__module__ in ("queue", "_queue"):
        return thing.qsize()  # type: ignore[attr-defined]
    return None
