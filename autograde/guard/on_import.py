"""Doing something to a module of the standard library once a program has imported it.

Importing them all beforehand would cost every child process more than all the rest.
"""

from __future__ import annotations

import importlib.machinery
import sys
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    Change = Callable[[Any], None]


def when_imported(changes: Mapping[str, Change]) -> None:
    """Apply each change to the module of that name: now, or as soon as it is imported."""
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)
    for name, change in changes.items():
        if name in sys.modules:
            change(sys.modules[name])
        else:
            _FINDER.changes.setdefault(name, []).append(change)


class _Finder:
    """Finds the modules that are to be changed, as Python would, and changes what is loaded.

    Attributes:
        changes: Name of a module → what to do to it, in this order.
    """

    def __init__(self) -> None:
        self.changes: dict[str, list[Change]] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        changes = self.changes.get(name, [])
        spec = importlib.machinery.PathFinder.find_spec(name, path) if changes else None
        if spec is None or spec.loader is None:
            return None
        loader: Any = spec.loader
        execute = loader.exec_module

        def execute_and_change(module: ModuleType) -> None:
            execute(module)
            for change in changes:
                change(module)

        loader.exec_module = execute_and_change
        return spec


_FINDER: Final = _Finder()
