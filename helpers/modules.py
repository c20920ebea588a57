"""Modules made from text: files in a private folder that this process and its children import.

    store(name, text) ──▶ folder()/name.py ──▶ load(name): sys.modules of this process
                                   │
                                   └──▶ children import the same file, under every start method:
                                        the folder is the first entry of ``sys.path``, which
                                        multiprocessing hands down to them

A module can be stored again. Python's caches tell an old file from a new one by its size and its time of
change in whole seconds, and an old list of a folder from a new one by the folder's time of change; so
each change gets a later second than the one before it, and no cache needs to be emptied, in this
process or another. Workers of a pool that is running keep the version that they imported; those of a pool
made afterwards import the new one. (A module named in ``multiprocessing.set_forkserver_preload`` is the
exception: the fork server keeps it.)
"""

from __future__ import annotations

import importlib
import keyword
import linecache
import os
import sys
import time
from collections.abc import Iterator
from functools import cache
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from helpers.private_folder import PrivateFolder

_sources: dict[str, str] = {}


def _later_and_later() -> Iterator[int]:
    """Yield the present second, but always a later one than before."""
    second = 0
    while True:
        second = max(int(time.time()), second + 1)
        yield second


_times_of_change = _later_and_later()


class ModuleError(Exception):
    """Why a text cannot become a module, in words for the one who wrote it.

    A notebook shows the words alone: where in this package the error was raised is of no
    interest to the reader. The cell counts as failed all the same.
    """

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


@cache
def _private_folder() -> PrivateFolder:
    return PrivateFolder.make("notebook-modules-")


def folder() -> Path:
    """Return the private folder of this process, which is made at the first call.

    Forked children share it; only the process that made it removes it, when it ends.
    """
    return _private_folder().path


def remove_folder() -> None:
    """Remove the folder now, for a process that may be killed before it can end normally."""
    if _private_folder.cache_info().currsize:
        _private_folder().remove()


def check_name(name: str) -> None:
    """Make sure that a module can have this name without hiding another one.

    Raises:
        ModuleError: if it is no identifier, or the name of a standard or installed module. A
            plain file beside the notebook is no obstacle: the stored module goes first.
    """
    refused = f"{name!r} cannot be the name of a module"
    if not name.isidentifier():
        raise ModuleError(f"{refused}: use letters, digits and _, and no digit in front.")
    if keyword.iskeyword(name):
        raise ModuleError(f"{refused}: it is a keyword of Python.")
    if name.startswith("__"):
        raise ModuleError(f"{refused}: Python keeps names with two underscores in front to itself.")
    if name in sys.stdlib_module_names:
        raise ModuleError(f"{refused}: it would hide the standard module of that name.")
    if _installed(name):
        raise ModuleError(f"{refused}: it would hide the installed module of that name.")


def _installed(name: str) -> ModuleSpec | None:
    """Find a module of that name anywhere but in our folder and the current directory."""
    places = [place for place in sys.path if place not in ("", str(folder()))]
    found = (finder.find_spec(name, places) for finder in sys.meta_path)
    return next(filter(None, found), None)


def store(name: str, source: str) -> Path:
    """Write the module's file, in place of a former version, and return its path.

    Nothing is imported, so nothing of the source runs. The file changes from one version to the next in one
    step: a child that imports it just then gets the one or the other, whole.

    Raises:
        ModuleError: if the name is refused (see `check_name`) or the text is not valid Unicode.
    """
    check_name(name)
    path, draft = folder() / f"{name}.py", folder() / f"{name}.draft"
    try:
        draft.write_text(source, encoding="utf-8", newline="\n")
    except UnicodeEncodeError as error:
        raise ModuleError(f"{name} cannot be saved as UTF-8 text: {error}.") from None
    _set_time_of_change(draft)
    draft.replace(path)
    _set_time_of_change(folder())
    linecache.checkcache(str(path))
    _sources[name] = source
    return path


def _set_time_of_change(path: Path) -> None:
    second = next(_times_of_change)
    os.utime(path, (second, second))


def load(name: str) -> ModuleType:
    """Import the stored module, or import it anew if it was stored again.

    The module object stays the same, emptied first: whoever has imported it before sees the
    new version, and nothing of the old one is left in it.

    Raises:
        BaseException: whatever the module's own code raises.
    """
    _go_first(str(folder()))
    module = sys.modules.get(name)
    if module is None or getattr(module, "__file__", None) != str(folder() / f"{name}.py"):
        sys.modules.pop(name, None)
        return importlib.import_module(name)
    _empty(module)
    return importlib.reload(module)


def _go_first(place: str) -> None:
    if sys.path[:1] != [place]:
        sys.path[:] = [place, *(other for other in sys.path if other != place)]


def _empty(module: ModuleType) -> None:
    name = module.__name__
    vars(module).clear()
    module.__name__ = name


def drop(name: str) -> None:
    """Take a stored module away: neither this process nor a new child can import it any more."""
    path = folder() / f"{name}.py"
    path.unlink(missing_ok=True)
    _set_time_of_change(folder())
    linecache.checkcache(str(path))
    _sources.pop(name, None)
    module = sys.modules.pop(name, None)
    if isinstance(module, ModuleType):  # its code may have put anything there
        _empty(module)


def source_of(name: str) -> str | None:
    """Return the text of a stored module, or None if there is none of that name."""
    return _sources.get(name)


def stored() -> frozenset[str]:
    """Return the names of all stored modules."""
    return frozenset(_sources)
