"""The steps of a forced schedule: where a process waits at the referee until nobody else moves.

Only the first steps of each kind in each process are held, so many updates cost little time.
"""

from __future__ import annotations

import os

from autograde.guard import events, referee_client

_MOST = 3

_steps: dict[tuple[int, str, str], int] = {}


def hold_step(step: str, name: str, most: int = _MOST) -> None:
    """Wait at the referee, if this is one of this process's first steps of that kind there.

    Args:
        step: One of those in ``autograde.guard.schedule``.
        name: What the step is done with; two that write to the same are told from two that do not.
        most: How many of these steps of a process are held.
    """
    key = os.getpid(), step, name
    _steps[key] = _steps.get(key, 0) + 1
    if _steps[key] <= most:
        referee_client.ask(f"{step} {name}")


def did_read(name: str, what: object = "", part: str = "") -> None:
    """Note that something, or a part of it, was read, and let others in before this process goes on."""
    events.write("read", f"{name}{part}", what)
    hold_step("read", name)


def will_write(name: str, what: object = "", part: str = "") -> None:
    """Let others in before something, or a part of it, is written, and note that it is."""
    hold_step("write", name)
    events.write("write", f"{name}{part}", what)
