"""A picture of what several processes did at which time, as SVG for a notebook.

One lane a process, time from left to right:

    worker 1   ███ cube(1) ███ ███ cube(3) ███ ✕
               ─────────────────────────────────     the process is alive
    worker 2       ┆ waits ┆ ██ cube(2) ██

The picture is text that goes into HTML as it is. It has no script, style sheet, id or reference, so
several of them in one page do not disturb each other; it takes the colour of the text around it, so
it is legible on light and dark pages. Whatever it shows differs in shape as well as in colour. The
same spans give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes
from helpers.timeline_layout import (
    EM,
    GAP,
    GLYPH,
    KINDS,
    MARKERS,
    Kind,
    Placed,
    Scale,
    Span,
    ordinal_scale,
    place,
    proportional_scale,
    seconds_in_words,
    shortened,
    ticks,
    width_of,
)

__all__ = ["KINDS", "WORDS", "Kind", "Span", "timeline_svg"]

WORDS: Mapping[Kind, str] = {
    "work": "working",
    "wait": "waiting",
    "held": "held",
    "process": "process alive",
    "crash": "crashed",
    "end": "ended",
}
"""What the legend calls each kind."""

_MARGIN = 8.0
_ROW = 24.0
_BETWEEN_ROWS = 4.0
_RAIL = 3.0
_BETWEEN_LANES = 12.0
_AXIS = 30.0
_LEGEND = 22.0
_PIXELS_A_TICK = 80.0
_QUIET = 0.75
"""The opacity of words that are not about a process."""


def timeline_svg(
    spans: Sequence[Span],
    *,
    title: str,
    description: str,
    width: float = 720.0,
    ordinal: bool = False,
    origin: float | None = None,
    length: float | None = None,
    words: Mapping[Kind, str] | None = None,
    card: bool = False,
) -> str:
    """Return the picture of ``spans`` as an ``<svg>`` element; lanes are in the order of appearance.

    Args:
        spans: What happened.
        title: What the picture shows, for those who cannot see it, and as a tooltip.
        description: The same in full.
        width: In pixels, at full size. Narrow pages scale the picture down.
        ordinal: Show the order of the events rather than their times. What was forced into one
            order then looks the same at every run.
        origin: The time that is drawn as 0 (by default the earliest).
        length: Seconds that the axis shows (by default up to the latest end). Pictures of the same
            length can be compared.
        words: Other words for the legend than `WORDS`.
        card: Draw dark on a white card: for a file that is shown by itself, as it has no text
            around it to take the colour from.

    Raises:
        ValueError: if spans lie outside the given origin and length.
    """
    if not spans:
        return _empty(width, title, description, card=card)
    sides = _sides(spans, width)
    axis = _ordinal_axis(spans, sides) if ordinal else _time_axis(spans, sides, origin, length)
    lanes = _lanes(spans, axis, width - _MARGIN)
    all_words = {**WORDS, **(words or {})}
    legend = _legend(_kinds_to_explain(spans), all_words, axis.left, width - _MARGIN)
    bottom = lanes[-1].bottom + _AXIS
    height = bottom + _LEGEND * (1 + max((row for _, _, row in legend), default=-1)) + _MARGIN

    svg = shapes.picture(width, height, title, description, card=card)
    _draw_axis(svg, axis, lanes[-1].bottom)
    for lane in lanes:
        _draw_lane(svg, lane, axis)
    for kind, x, row in legend:
        _draw_sample(svg, kind, x, bottom + (row + 0.5) * _LEGEND, all_words[kind])
    return ET.tostring(svg, encoding="unicode")


def _empty(width: float, title: str, description: str, *, card: bool) -> str:
    svg = shapes.picture(width, _ROW + 2 * _MARGIN, title, description, card=card)
    shapes.words(svg, _MARGIN, _MARGIN + _ROW / 2, "No process did anything.", opacity=_QUIET)
    return ET.tostring(svg, encoding="unicode")


def _kinds_to_explain(spans: Sequence[Span]) -> list[Kind]:
    """Return the kinds for the legend: none if all is work, which needs no explanation."""
    kinds = [kind for kind in KINDS if any(span.kind == kind for span in spans)]
    return [] if kinds == ["work"] else kinds


@dataclass(frozen=True)
class _Axis:
    """The part of the picture that shows time, from ``left`` to ``right``; marks are (x, text)."""

    left: float
    right: float
    scale: Scale
    origin: float | None
    marks: tuple[tuple[float, str], ...]

    def at(self, time: float) -> float:
        return self.left + self.scale(time) * (self.right - self.left)

    def in_words(self, span: Span) -> str:
        """Return when the span was; nothing where times are not shown."""
        if self.origin is None:
            return ""
        begin, end = seconds_in_words([span.begin - self.origin, span.end - self.origin])
        return f", at {begin}" if span.kind in MARKERS else f", {begin} to {end}"


def _sides(spans: Sequence[Span], width: float) -> tuple[float, float]:
    """Leave room for the lanes' names on the left, for marks and their labels on the right."""
    names = max(width_of(span.lane) for span in spans)
    marks = [GLYPH + 2 * GAP + width_of(span.label) for span in spans if span.kind in MARKERS]
    left = _MARGIN + min(names, 0.3 * width) + 2 * GAP
    right = width - _MARGIN - max(3 * GAP, min(max(marks, default=0.0), 0.25 * width))
    return left, right


def _ordinal_axis(spans: Sequence[Span], sides: tuple[float, float]) -> _Axis:
    return _Axis(*sides, scale=ordinal_scale(spans), origin=None, marks=())


def _time_axis(
    spans: Sequence[Span],
    sides: tuple[float, float],
    origin: float | None,
    length: float | None,
) -> _Axis:
    earliest = min(span.begin for span in spans)
    start = earliest if origin is None else origin
    needed = max(span.end for span in spans) - start
    shown = needed if length is None else length
    if earliest < start or needed > shown:
        raise ValueError(f"some spans lie outside the {shown} s from {start} s on")
    left, right = sides
    scale = proportional_scale(start, shown)
    times = ticks(shown, max(3, int((right - left) / _PIXELS_A_TICK)))
    places = [left + scale(start + time) * (right - left) for time in times]
    marks = tuple(zip(places, seconds_in_words(times), strict=True))
    return _Axis(left, right, scale, start, marks)


@dataclass(frozen=True)
class _Lane:
    """One process: its life, and what it did, from ``top`` to ``bottom``."""

    name: str
    top: float
    bottom: float
    lives: tuple[Span, ...]
    placed: tuple[Placed, ...]


def _lanes(spans: Sequence[Span], axis: _Axis, right_edge: float) -> list[_Lane]:
    lanes: list[_Lane] = []
    top = _MARGIN
    for name in dict.fromkeys(span.lane for span in spans):
        own = [span for span in spans if span.lane == name]
        lives = tuple(span for span in own if span.kind == "process")
        doings = [span for span in own if span.kind != "process"]
        placed = place(doings, axis.at, axis.left, right_edge)
        rows = 1 + max((each.row for each in placed), default=0)
        bottom = top + rows * (_ROW + _BETWEEN_ROWS) + _RAIL
        lanes.append(_Lane(name, top, bottom, lives, tuple(placed)))
        top = bottom + _BETWEEN_LANES
    return lanes


def _draw_axis(svg: ET.Element, axis: _Axis, bottom: float) -> None:
    middle = bottom + _AXIS / 2
    for x, text in axis.marks:
        shapes.line(svg, x, _MARGIN, x, bottom + 4)
        shapes.words(svg, x, middle, text, text_anchor="middle", opacity=_QUIET)
    if axis.origin is None:
        shapes.arrow(svg, axis.left, axis.right, bottom + 6)
        shapes.words(svg, axis.left, middle + 4, "order of events, not to scale", opacity=_QUIET)


def _draw_lane(svg: ET.Element, lane: _Lane, axis: _Axis) -> None:
    name = shortened(lane.name, axis.left - _MARGIN - 2 * GAP)
    shapes.words(svg, axis.left - 2 * GAP, lane.top + _ROW / 2, name, text_anchor="end")
    for span in lane.lives:
        life = shapes.group(svg, f"{lane.name}: {span.label or 'alive'}{axis.in_words(span)}")
        left, right = axis.at(span.begin), axis.at(span.end)
        shapes.rail(life, left, lane.bottom - _RAIL, right - left, _RAIL)
    for placed in lane.placed:
        _draw_span(svg, placed, lane.top + placed.row * (_ROW + _BETWEEN_ROWS), axis)


def _draw_span(svg: ET.Element, placed: Placed, top: float, axis: _Axis) -> None:
    span, label = placed.span, placed.label
    what = span.label or WORDS[span.kind]
    group = shapes.group(svg, f"{span.lane}: {what}{axis.in_words(span)}")
    if span.kind in MARKERS:
        shapes.marker(group, span.kind, placed.left, top + _ROW / 2)
    else:
        shapes.bar(group, span.kind, placed.left, top, placed.right - placed.left, _ROW)
    if label.text:
        on_work = label.anchor == "middle" and span.kind == "work"
        style = {"text_anchor": label.anchor, "fill": shapes.ON_WORK if on_work else shapes.TEXT}
        shapes.words(group, label.x, top + _ROW / 2, label.text, **style)


def _legend(
    kinds: Sequence[Kind], words: Mapping[Kind, str], left: float, right: float
) -> list[tuple[Kind, float, int]]:
    """Return the place of each kind in the legend: its left edge and its row."""
    places: list[tuple[Kind, float, int]] = []
    x, row = left, 0
    for kind in kinds:
        needed = GLYPH + GAP + width_of(words[kind])
        if x > left and x + needed > right:
            x, row = left, row + 1
        places.append((kind, x, row))
        x += needed + 3 * GAP
    return places


def _draw_sample(svg: ET.Element, kind: Kind, x: float, middle: float, word: str) -> None:
    if kind in MARKERS:
        shapes.marker(svg, kind, x, middle)
    elif kind == "process":
        shapes.rail(svg, x, middle - _RAIL / 2, GLYPH, _RAIL)
    else:
        shapes.bar(svg, kind, x, middle - EM / 2, GLYPH, EM)
    shapes.words(svg, x + GLYPH + GAP, middle, word, opacity=_QUIET)
