"""The lines of a run's diary, as they were written by ``autograde.guard.events``."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograde.guard import places

_MOST_BYTES = 32 << 20


@dataclass(frozen=True)
class Line:
    """One event: ``at`` is in seconds of the monotonic clock."""

    event: str
    pid: int
    thread: int
    at: float
    fields: tuple[str, ...]


def lines_of(run: Path) -> Iterator[Line]:
    """Read the diary in the folder of a run; a line that does not fit is passed over."""
    try:
        with open(places.events(str(run)), "rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return
    for raw in text.splitlines():
        event, *rest = raw.split("\t")
        if len(rest) >= 3 and all(part.isdigit() for part in rest[:3]):
            pid, thread, at = map(int, rest[:3])
            yield Line(event, pid, thread, at / 1e9, tuple(rest[3:]))


def number(text: str) -> int:
    """Read a whole number; 0 where there is none."""
    try:
        return int(text)
    except ValueError:
        return 0
