"""A picture of processes that wait: a lane each, with its line, and arrows to those it waits for.

    main    ┌ waits for there to end ──────┐
            └ line 19  there.join()        ┘───┐
    there   ┌ waits for a lock, which …    ┐◀──┘
            └ line 9   with target:        ┘

As in a timeline, nothing in it is told by colour alone, and the same lanes give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes
from helpers.hung_run import Lane
from helpers.timeline_layout import shortened, width_of

_WIDTH = 720.0
_MARGIN = 8.0
_ROW = 50.0
_BETWEEN = 14.0
_PADDING = 12.0
_STEP = 15.0
"""From one arrow's upright to the next."""

_MONOSPACE = 1.25
"""How much wider than others the letters of code are."""


def hung_svg(lanes: Sequence[Lane], *, title: str, description: str) -> str:
    """Return the picture as an ``<svg>`` element, dark on a card of its own."""
    arrows = [(lane, name) for lane in lanes for name in lane.whom]
    left = 2 * _MARGIN + max(width_of(lane.name) for lane in lanes) + _PADDING
    right = _WIDTH - _MARGIN - _STEP * (len(arrows) + 1)
    height = 2 * _MARGIN + len(lanes) * (_ROW + _BETWEEN) - _BETWEEN
    svg = shapes.picture(_WIDTH, height, title, description, card=True)
    tops = {lane.name: _MARGIN + n * (_ROW + _BETWEEN) for n, lane in enumerate(lanes)}
    for lane in lanes:
        _draw_lane(svg, lane, tops[lane.name], left, right)
    for number, (lane, name) in enumerate(arrows, start=1):
        begin, end = tops[lane.name] + 0.3 * _ROW, tops[name] + 0.7 * _ROW
        _draw_arrow(svg, f"{lane.name} waits for {name}", begin, end, right, right + _STEP * number)
    return ET.tostring(svg, encoding="unicode")


def _draw_lane(svg: ET.Element, lane: Lane, top: float, left: float, right: float) -> None:
    where = f", in line {lane.line}: {lane.code}" if lane.line else ""
    group = shapes.group(svg, f"{lane.name} {lane.state}{where}")
    shapes.words(group, left - _PADDING, top + _ROW / 2, lane.name, text_anchor="end")
    frame: dict[str, str | float] = {"fill": "none", "stroke": shapes.TEXT, "rx": 4}
    if lane.ended:
        frame |= {"stroke_dasharray": "4 3", "opacity": 0.6}
    shapes.add(group, "rect", x=left, y=top, width=right - left, height=_ROW, **frame)
    room = right - left - 2 * _PADDING
    middle = top + (0.3 if lane.line else 0.5) * _ROW
    shapes.words(group, left + _PADDING, middle, shortened(lane.state, room))
    if lane.line:
        number = f"line {lane.line}"
        after = width_of(number) + _PADDING
        code = shortened(lane.code, (room - after) / _MONOSPACE)
        middle = top + 0.7 * _ROW
        shapes.words(group, left + _PADDING, middle, number, opacity=0.75)
        shapes.words(group, left + _PADDING + after, middle, code, font_family="monospace")


def _draw_arrow(
    svg: ET.Element, tooltip: str, begin: float, end: float, left: float, right: float
) -> None:
    number = shapes.number
    path = (
        f"M{number(left)} {number(begin)}H{number(right)}V{number(end)}H{number(left + 2)}"
        "m7 -4l-7 4l7 4"
    )
    arrow = shapes.group(svg, tooltip)
    shapes.add(arrow, "path", d=path, fill="none", stroke=shapes.WORK, stroke_width=2)
