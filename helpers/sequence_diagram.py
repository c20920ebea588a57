"""Two processes that send each other messages, as a sequence diagram: SVG for a notebook.

A lane for each, time from top to bottom, an arrow for each message:

    parent          child
      │               ┆      ┆ waits
      ├──question 1──▶│
      ┆               │
      │◀──reply 1─────┤

Only the order of events is drawn, not how long they took. Like a timeline, the picture has no script,
style sheet, id or reference, and it takes the colour of the text around it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes
from helpers.timeline_layout import GAP

_WIDTH = 720.0
_LANES = (210.0, 510.0)
_TOP = 38.0
_STEP = 19.0
_INDENT = 20.0
"""From the sender's lane to the label of its message."""
_HALF = 5.0
"""Half the width of a bar on a lane."""
_HEAD = 6.0
"""The length of an arrow's head."""
_DASHED: dict[str, str] = {"fill": "none", "stroke": shapes.TEXT, "stroke_dasharray": "3 2"}


@dataclass(frozen=True)
class Arrow:
    """A message; ``received`` is ``None`` if it never arrived."""

    sender: str
    receiver: str
    sent: float
    received: float | None
    label: str


@dataclass(frozen=True)
class Wait:
    """A process that cannot go on; ``end`` is ``None`` if it never can."""

    lane: str
    begin: float
    end: float | None
    label: str = ""


@dataclass(frozen=True)
class Note:
    """A word beside a lane."""

    lane: str
    time: float
    text: str


class _Places:
    """Where everything is: the height of a time, the left or right of a lane."""

    def __init__(self, lanes: Sequence[str], times: set[float]) -> None:
        self._times = sorted(times)
        self._lanes = dict(zip(lanes, _LANES, strict=True))
        self.bottom = _TOP + (len(self._times) + 1) * _STEP

    def x(self, lane: str) -> float:
        return self._lanes[lane]

    def y(self, time: float | None) -> float:
        """The height of a time; the bottom for what never happened."""
        if time is None:
            return self.bottom
        return _TOP + (bisect_left(self._times, time) + 1) * _STEP

    def outwards(self, lane: str) -> int:
        """-1 for the lane on the left, 1 for the one on the right."""
        return -1 if self.x(lane) == _LANES[0] else 1


def sequence_svg(
    lanes: tuple[str, str],
    arrows: Sequence[Arrow],
    waits: Sequence[Wait],
    notes: Sequence[Note],
    *,
    title: str,
    card: bool = False,
) -> str:
    """Return the picture as an ``<svg>`` element.

    Args:
        lanes: The processes, left and right.
        arrows: The messages.
        waits: Who waited when.
        notes: What else is to be said.
        title: What the picture shows, for those who cannot see it.
        card: Draw dark on a white card, for a file that is shown by itself.
    """
    places = _Places(lanes, _times(arrows, waits, notes))
    height = places.bottom + 2 * _STEP
    svg = shapes.picture(_WIDTH, height, title, _described(arrows, waits, notes), card=card)
    for lane in lanes:
        x = places.x(lane)
        shapes.words(svg, x, _TOP / 2, lane, text_anchor="middle", font_weight="bold")
        shapes.line(svg, x, _TOP, x, places.bottom)
    for wait in waits:
        _draw_wait(svg, wait, places)
    for arrow in arrows:
        _draw_arrow(svg, arrow, places)
    for note in notes:
        _beside(svg, note.lane, places.y(note.time), note.text, places)
    _draw_legend(svg, places.bottom + _STEP, waiting=bool(waits))
    return ET.tostring(svg, encoding="unicode")


def _times(arrows: Sequence[Arrow], waits: Sequence[Wait], notes: Sequence[Note]) -> set[float]:
    ends = [arrow.received for arrow in arrows] + [wait.end for wait in waits]
    begins = [arrow.sent for arrow in arrows] + [wait.begin for wait in waits]
    return {time for time in [*begins, *ends, *(n.time for n in notes)] if time is not None}


def _described(arrows: Sequence[Arrow], waits: Sequence[Wait], notes: Sequence[Note]) -> str:
    told = [(a.sent, f"{a.sender}: {a.label}{_lost(a)}") for a in arrows]
    told += [(note.time, f"{note.lane}: {note.text}") for note in notes]
    told += [(wait.begin, f"{wait.lane}: {wait.label} for ever") for wait in waits if wait.label]
    return "; ".join(text for _, text in sorted(told))


def _lost(arrow: Arrow) -> str:
    return "" if arrow.received is not None else " (never received)"


def _draw_wait(svg: ET.Element, wait: Wait, places: _Places) -> None:
    top, bottom = places.y(wait.begin), places.y(wait.end)
    x = places.x(wait.lane) - _HALF
    shapes.add(svg, "rect", x=x, y=top, width=2 * _HALF, height=bottom - top, **_DASHED)
    if wait.end is None:
        middle = (top + bottom) / 2
        shapes.marker(svg, "crash", places.x(wait.lane) - 8, places.bottom)
        _beside(svg, wait.lane, middle, wait.label, places)


def _beside(svg: ET.Element, lane: str, y: float, text: str, places: _Places) -> None:
    side = places.outwards(lane)
    anchor = "end" if side < 0 else "start"
    shapes.words(svg, places.x(lane) + side * (_HALF + GAP), y, text, text_anchor=anchor)


def _draw_arrow(svg: ET.Element, arrow: Arrow, places: _Places) -> None:
    group = shapes.group(svg, f"{arrow.sender} to {arrow.receiver}: {arrow.label}{_lost(arrow)}")
    side = -places.outwards(arrow.sender)  # 1 to the right, -1 to the left
    begin = places.x(arrow.sender) + side * _HALF, places.y(arrow.sent)
    end = places.x(arrow.receiver) - side * _HALF, places.y(arrow.received)
    style: dict[str, str | float] = {"stroke": shapes.WORK, "stroke_width": 2.0, "fill": "none"}
    if arrow.received is None:
        end = (begin[0] + end[0]) / 2, begin[1] + _STEP
        shapes.marker(group, "crash", end[0] - 8, end[1])
        style["stroke_dasharray"] = "5 4"
    path = f"M{_point(*begin)}L{_point(*end)}"
    if arrow.received is not None:
        back = -side * _HEAD
        path += f"l{_point(back, -4)}m{_point(-back, 4)}l{_point(back, 4)}"
    shapes.add(group, "path", d=path, **style)
    slope = (end[1] - begin[1]) / abs(end[0] - begin[0])
    x, y = begin[0] + side * _INDENT, begin[1] + slope * _INDENT - 9  # just above its beginning
    anchor = "start" if side > 0 else "end"
    shapes.words(group, x, y, arrow.label, text_anchor=anchor)


def _point(x: float, y: float) -> str:
    return f"{shapes.number(x)} {shapes.number(y)}"


def _draw_legend(svg: ET.Element, y: float, *, waiting: bool) -> None:
    shapes.words(svg, _LANES[0] - 4, y, "order of events, not to scale", opacity=0.75)
    if waiting:
        x = _LANES[1] - 40
        shapes.add(svg, "rect", x=x, y=y - 6, width=2 * _HALF, height=12, **_DASHED)
        shapes.words(svg, x + 2 * _HALF + GAP, y, "waits", opacity=0.75)
