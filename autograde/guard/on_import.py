"""Doing something to a module of the standard library once a program has imported it.

Importing them all beforehand would cost every child process more than all the rest.
"""

import importlib.machinery
import sys
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

Change = Callable[[Any], None]


def when_imported(changes: Mapping[str, Change]) -> None:
    """Apply each change to the module of that name: now, or as soon as it is imported."""
    later = {}
    for name, change in changes.items():
        if name in sys.modules:
            change(sys.modules[name])
        else:
            later[name] = change
    sys.meta_path.insert(0, _Finder(later))


class _Finder:
    """Finds the modules that are to be changed, as Python would, and changes what is loaded."""

    def __init__(self, changes: dict[str, Change]) -> None:
        self._changes = changes

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        change = self._changes.get(name)
        spec = importlib.machinery.PathFinder.find_spec(name, path) if change else None
        if change is None or spec is None or spec.loader is None:
            return None
        loader: Any = spec.loader
        execute = loader.exec_module

        def execute_and_change(module: ModuleType) -> None:
            execute(module)
            change(module)

        loader.exec_module = execute_and_change
        return spec
