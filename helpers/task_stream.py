"""The task stream of a cluster as a picture: which worker computed what, and when data moved.

``distributed`` notes both for each task (``distributed.get_task_stream``); its dashboard draws them
too, in a page of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from helpers.picture import Picture
from helpers.timeline import Kind, Span, timeline_svg

KIND: Mapping[str, Kind] = {"compute": "work", "transfer": "wait"}
"""What is drawn; other actions, as unpacking, take next to no time."""
WORDS: Mapping[Kind, str] = {"work": "computing", "wait": "receiving data"}

Record = Mapping[str, Any]
"""What ``distributed`` notes about a task."""


def name_of(key: str) -> str:
    """The name of the function in the key of a task.

    >>> name_of("count_words-2a4f")
    'count_words'
    """
    return key.rpartition("-")[0].partition("-")[0] or key


def bars(records: Sequence[Record]) -> list[Span]:
    """A lane for each worker, in the order in which they began; times begin at 0.

    Each worker has one thread. Clocks are compared across processes, so a call may seem to begin a
    little before the end of the one before it; that is set right.
    """
    steps = sorted(
        (step["start"], step["stop"], record["worker"], name_of(str(record["key"])), step["action"])
        for record in records
        for step in record["startstops"]
        if step["action"] in KIND
    )
    zero = min((step[0] for step in steps), default=0.0)
    workers = list(dict.fromkeys(worker for _, _, worker, _, _ in steps))
    free_from: dict[str, float] = {}
    spans = []
    for start, stop, worker, name, action in steps:
        begin, end = start - zero, stop - zero
        if KIND[action] == "work":
            begin = min(max(begin, free_from.get(worker, 0.0)), end)
            free_from[worker] = end
        spans.append(Span(f"worker {workers.index(worker) + 1}", begin, end, name, KIND[action]))
    return sorted(spans, key=lambda span: (span.lane, span.begin))


def drawn(records: Sequence[Record], title: str, *, card: bool = False) -> str:
    """The picture as SVG."""
    return timeline_svg(bars(records), title=title, description=title, words=WORDS, card=card)


def task_stream(records: Sequence[Record], title: str) -> Picture:
    """A picture of what the workers of a cluster did; ``title`` stands for it in plain text."""
    return Picture(title, drawn(records, title, card=True))
