"""Run a student's function under control and judge what it did.

The names are loaded when they are used: every process that a student's function starts imports
``autograde.guard``, and with it this file.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from autograde.calling import repeated, together
    from autograde.failure import CheckFailed, GraderError
    from autograde.given import (
        account,
        carried,
        counted,
        files,
        in_order,
        last,
        late,
        links,
        one_shot,
        resident,
    )
    from autograde.launch import run, run_each
    from autograde.outcome import Outcome

_HOMES = {
    "CheckFailed": "failure",
    "GraderError": "failure",
    "Outcome": "outcome",
    "account": "given",
    "carried": "given",
    "counted": "given",
    "files": "given",
    "in_order": "given",
    "last": "given",
    "late": "given",
    "links": "given",
    "one_shot": "given",
    "repeated": "calling",
    "resident": "given",
    "run": "launch",
    "run_each": "launch",
    "together": "calling",
}

__all__ = [
    "CheckFailed", "GraderError", "Outcome", "account", "carried", "counted", "files", "in_order", "last",
    "late", "links", "one_shot", "repeated", "resident", "run", "run_each", "together",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
