"""Where a program waited before it had handed out all the work: what comes later cannot overlap."""

from typing import Final

from autograde.records import Evidence
from autograde.waiting import source_line

_HANDS_OUT: Final = ("start", "task", "pool-call")
_WAITS: Final = ("pool-call", "fetch", "wait-task", "get", "recv")
"""Without ``join``, of which ``autograde.diagnosis.processes.serial_join`` tells."""


def early_wait(seen: Evidence) -> str:
    """Name the line that waited first, with its code; an empty text where none did."""
    acts = [act for act in seen.acts if act.pid == seen.main_pid and seen.owns(act.place)]
    last = max((act.last for act in acts if act.operation in _HANDS_OUT), default=0.0)
    waits = [act for act in acts if act.operation in _WAITS and act.first < last]
    if not waits:
        return ""
    line = min(waits, key=lambda act: act.first).place.line
    return f"Line {line} waits before all the work has been handed out: {source_line(seen, line)}"
