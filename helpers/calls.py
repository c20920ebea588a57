"""What timed calls tell: their results, how many ran at once, and their picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.picture import Picture
from helpers.timeline import Span, timeline_svg
from helpers.workers_timed import Call, Result


def results(calls: Sequence[Call[Result]]) -> list[Result]:
    """The results alone, in the order of ``calls``."""
    return [call.result for call in calls]


def most_at_once(calls: Sequence[Call[Result]]) -> int:
    """How many of the calls were going on at the same time, at most."""
    begins = [(call.begin, 1) for call in calls]
    ends = [(call.end, -1) for call in calls]
    running = most = 0
    for _, change in sorted(begins + ends):  # at the same instant an end comes first
        running += change
        most = max(most, running)
    return most


def spans(calls: Sequence[Call[Result]], names: Mapping[int, str] | None = None) -> list[Span]:
    """The calls as bars, a lane for each process.

    Args:
        calls: Who did what, and when.
        names: What to call the processes, by their pids, in the order of the lanes. Without it they are
            numbered, the process of the first call being 1.
    """
    pids = list(names or dict.fromkeys(call.pid for call in calls))
    lanes = names or {pid: f"process {number}" for number, pid in enumerate(pids, start=1)}
    ordered = sorted(calls, key=lambda call: pids.index(call.pid)) if names else calls
    return [Span(lanes[call.pid], call.begin, call.end, call.label) for call in ordered]


def timeline(
    calls: Sequence[Call[Result]], title: str, names: Mapping[int, str] | None = None
) -> Picture:
    """A picture of who made which call when; ``title`` stands for it in plain text."""
    bars = spans(calls, names)
    return Picture(title, timeline_svg(bars, title=title, description=described(bars), card=True))


def described(bars: Sequence[Span]) -> str:
    """What each process did, in words."""
    lanes: dict[str, list[str]] = {}
    for bar in bars:
        lanes.setdefault(bar.lane, []).append(bar.label)
    return "; ".join(f"{lane}: {', '.join(labels)}" for lane, labels in lanes.items())
