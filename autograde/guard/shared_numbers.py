"""Shared numbers and arrays of numbers under a forced schedule: reading and writing are steps.

A ``Value`` or an ``Array`` has a lock for each reading and each writing, and none for the two together; a
``RawValue`` or a ``RawArray`` has none at all.
"""

from __future__ import annotations

import functools
import sys
import types
from collections.abc import Callable

from autograde.guard import acts, steps
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def watch(module: Any) -> None:
    """Make reading and writing steps, in this process and those it forks.

    Args:
        module: ``multiprocessing.sharedctypes``.
    """
    module.Synchronized.value = _watched(module.Synchronized.value)
    _watch_items(module.SynchronizedArray, module.SynchronizedArray, module.__file__)
    wrap(module, "rebuild_ctype", functools.partial(_make_watched, module))


def _make_watched(
    module: Any, original: Callable[..., Any], kind: Any, wrapper: Any, length: int | None
) -> Any:
    """Make what is shared; numbers without a lock of their own become such as are watched."""
    whole = kind if length is None else kind * length
    element = getattr(whole, "_type_", None) if issubclass(whole, module.ctypes.Array) else whole
    if not _is_number(module, element):
        return original(kind, wrapper, length)
    made = original(_watched_kind(whole, module.__file__), wrapper, None)
    module._ForkingPickler.register(type(made), functools.partial(_as_plain, module, whole))
    return made


def _is_number(module: Any, kind: Any) -> bool:
    ctypes = module.ctypes
    is_simple = isinstance(kind, type) and issubclass(kind, ctypes._SimpleCData)
    return is_simple and not issubclass(kind, (ctypes.c_char, ctypes.c_wchar))


def _as_plain(module: Any, kind: Any, made: Any) -> tuple[Any, ...]:
    """What a new process is given: it makes the numbers watched itself."""
    module.assert_spawning(made)
    if issubclass(kind, module.ctypes.Array):
        return module.rebuild_ctype, (kind._type_, made._wrapper, kind._length_)
    return module.rebuild_ctype, (kind, made._wrapper, None)


@functools.cache
def _watched_kind(kind: Any, library: str) -> Any:
    """A kind of number, or of array, like this one, of which reading and writing are steps."""
    watched: Any = types.new_class(kind.__name__, (kind,))
    if hasattr(kind, "_length_"):
        _watch_items(watched, kind, library)
    else:
        watched.value = _watched(kind.value)
        watched.__repr__ = lambda self: f"{kind.__name__}({kind.value.__get__(self)!r})"
    return watched


def _watched(known: Any) -> property:
    """An attribute like this one, of which reading and writing are steps.

    What a ``Value`` does with the number that it holds is that one's step already.
    """

    def read(self: Any) -> Any:
        value = known.__get__(self)
        if not _is_called_from(acts.GENERATED):
            steps.did_read("value")
        return value

    def write(self: Any, value: Any) -> None:
        if not _is_called_from(acts.GENERATED):
            steps.will_write("value")
        known.__set__(self, value)

    return property(read, write)


def _watch_items(watched: Any, kind: Any, library: str) -> None:
    """Make reading and writing items steps: the first few of a process, whatever their places are.

    What the library does with the array that an ``Array`` holds is that one's step already.
    """
    get, put = kind.__getitem__, kind.__setitem__

    def read(self: Any, place: Any) -> Any:
        found = get(self, place)
        if not _is_called_from(library):
            steps.hold_step("read", "array")
        return found

    def write(self: Any, place: Any, value: Any) -> None:
        if not _is_called_from(library):
            steps.hold_step("write", "array")
        put(self, place, value)

    watched.__getitem__, watched.__setitem__ = read, write


def _is_called_from(file: str) -> bool:
    return sys._getframe(2).f_code.co_filename == file
