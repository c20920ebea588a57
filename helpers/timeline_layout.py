"""Where everything of a timeline goes: pure arithmetic, no drawing.

The unit is the pixel of a picture that is shown at its own size. Text is measured by an estimate: a picture
does not know the reader's font, so widths are those of a wide one, and labels keep apart in any.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import Literal, get_args

Kind = Literal["work", "wait", "held", "process", "crash", "end"]

KINDS: tuple[Kind, ...] = get_args(Kind)
MARKERS: frozenset[Kind] = frozenset({"crash", "end"})

EM = 13.0
"""The size of text."""

GAP = 5.0
"""The least distance between a label and anything else."""

PADDING = 2.0
"""The least distance between a label and the ends of the bar around it."""

GLYPH = 16.0
"""The width that a marker takes, to the right of its time."""

_NARROW = frozenset(" .,:;'|!()[]{}fijlrt-")
_SLIM = frozenset("ckszvxy")
_WIDE = frozenset("mwMW@%—…")


@dataclass(frozen=True, slots=True)
class Span:
    """What one process did from ``begin`` to ``end``, in seconds of any common clock.

    ``lane`` names the process; ``kind`` is what it did: "work", "wait" (for something), "held" (kept, or keeping
    something), "process" (it was alive), or a mark at ``begin``: "crash", "end".

    Raises:
        ValueError: if the times are not finite, or in the wrong order, or the kind is unknown.
    """

    lane: str
    begin: float
    end: float
    label: str = ""
    kind: Kind = "work"

    def __post_init__(self) -> None:
        if not (isfinite(self.begin) and isfinite(self.end) and self.begin <= self.end):
            raise ValueError(f"a span cannot last from {self.begin} to {self.end} seconds")
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is not one of the kinds {', '.join(KINDS)}")


Scale = Callable[[float], float]
"""Where a time is, from 0 (left) to 1 (right)."""


def proportional_scale(origin: float, length: float) -> Scale:
    """Return a scale on which distance is duration; ``length`` seconds fill it."""
    return lambda time: (time - origin) / length if length else 0.0


def ordinal_scale(spans: Sequence[Span]) -> Scale:
    """Return a scale on which only the order counts: one step from each event to the next."""
    times = sorted({time for span in spans for time in (span.begin, span.end)})
    return lambda time: bisect_left(times, time) / max(1, len(times) - 1)


def ticks(length: float, most: int) -> list[float]:
    """Return at most ``most`` round times from 0 to ``length``, apart by 1, 2 or 5 times a power of ten."""
    if length <= 0:
        return [0.0]
    power = 10.0 ** floor(log10(length / most))
    steps = (power * factor for factor in (1, 2, 5, 10, 20))
    step, last = next(
        (step, last) for step in steps if (last := floor(length / step + 1e-9)) < most
    )
    return [step * number for number in range(last + 1)]


def seconds_in_words(times: Sequence[float]) -> list[str]:
    """Return the times in words, all in the unit that suits the last one."""
    unit, factor = ("s", 1.0) if times[-1] >= 1 or times[-1] == 0 else ("ms", 1000.0)
    return [f"{time * factor:.4g} {unit}" for time in times]


def width_of(text: str) -> float:
    """Return how wide the text is at most, in an ordinary font."""
    return sum(map(_width_of_character, text)) * EM


def _width_of_character(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character in _NARROW:
        return 0.4
    if character in _SLIM:
        return 0.58
    if character in _WIDE:
        return 1.0
    return 0.7 if character.isupper() else 0.63


def shortened(text: str, room: float) -> str:
    """Return the text, or as much of its beginning as there is room for; nothing if that says little."""
    room += 1e-6  # room that was made for this very text is enough
    if width_of(text) <= room:
        return text
    kept = len(text)
    while kept and width_of(text[:kept].rstrip() + "…") > room:
        kept -= 1
    return text[:kept].rstrip() + "…" if kept >= 2 else ""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as far as there is room for it, and which of its points ``x`` is, in words of SVG.

    "middle": it stands inside the bar; "start": to the right of it; "end": to the left.
    """

    text: str
    x: float
    anchor: Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A span in its row, with its left and right edge."""

    span: Span
    row: int
    left: float
    right: float
    label: Label


def rows_of(spans: Sequence[Span]) -> list[int]:
    """Return a row for each span of one lane, so that what goes on at once lies in different rows."""
    free_from: list[float] = []
    rows = [0] * len(spans)
    for index in sorted(range(len(spans)), key=lambda each: (spans[each].begin, spans[each].end)):
        begin, end = spans[index].begin, spans[index].end
        row = next((row for row, free in enumerate(free_from) if free <= begin), len(free_from))
        free_from[row : row + 1] = [end]
        rows[index] = row
    return rows


def place(spans: Sequence[Span], at: Scale, left_edge: float, right_edge: float) -> list[Placed]:
    """Lay out the spans of one lane between two edges; ``at`` tells the pixel of a time."""
    placed = []
    for row, members in _by_row(spans):
        edges = [_edges(span, at) for span in members]
        limits = [left for left, _ in edges[1:]] + [right_edge]
        free_from = left_edge
        for span, (left, right), limit in zip(members, edges, limits, strict=True):
            label = _label(span, left, right, left - free_from, limit - right)
            placed.append(Placed(span, row, left, right, label))
            free_from = right + (width_of(label.text) + GAP if label.anchor == "start" else 0.0)
    return placed


def _by_row(spans: Sequence[Span]) -> list[tuple[int, list[Span]]]:
    rows = rows_of(spans)
    return [
        (
            row,
            sorted(
                (span for span, its_row in zip(spans, rows, strict=True) if its_row == row),
                key=lambda span: (span.begin, span.end),
            ),
        )
        for row in sorted(set(rows))
    ]


def _edges(span: Span, at: Scale) -> tuple[float, float]:
    left = at(span.begin)
    return (left, left + GLYPH) if span.kind in MARKERS else (left, at(span.end))


def _label(span: Span, left: float, right: float, before: float, after: float) -> Label:
    """Put the label where all of it has room: into the bar, after it or before it.

    Else cut it to fit inside or after, where there is more room. ``before`` and ``after`` are the free
    pixels on either side.
    """
    needed = width_of(span.label)
    inside = 0.0 if span.kind in MARKERS else right - left - 2 * PADDING
    after -= 2 * GAP
    if needed > max(inside, after) and needed <= before - 2 * GAP:
        return Label(span.label, left - GAP, "end")
    if needed <= inside or inside >= after:
        return Label(shortened(span.label, inside), (left + right) / 2, "middle")
    return Label(shortened(span.label, after), right + GAP, "start")
