"""What timed calls tell: their results, how many ran at once, and their picture."""

from __future__ import annotations

from collections.abc import Sequence

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


def spans(calls: Sequence[Call[Result]]) -> list[Span]:
    """The calls as bars, a lane for each process; the process of the first call comes first."""
    pids = list(dict.fromkeys(call.pid for call in calls))
    return [
        Span(f"process {pids.index(call.pid) + 1}", call.begin, call.end, call.label)
        for call in calls
    ]


def timeline(calls: Sequence[Call[Result]], title: str) -> Picture:
    """A picture of who made which call when; ``title`` stands for it in plain text."""
    return Picture(
        title, timeline_svg(spans(calls), title=title, description=described(calls), card=True)
    )


def described(calls: Sequence[Call[Result]]) -> str:
    """The calls of each process in words."""
    lanes: dict[str, list[str]] = {}
    for span in spans(calls):
        lanes.setdefault(span.lane, []).append(span.label)
    return "; ".join(f"{lane}: {', '.join(labels)}" for lane, labels in lanes.items())
