"""A picture of a queue's level over time, above what the producer and the consumers do meanwhile."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes
from helpers.picture import Picture
from helpers.queue_level import PRODUCER, Flow
from helpers.timeline_layout import GLYPH, PADDING, Span, seconds_in_words, ticks, width_of

WIDTH = 720.0
LEFT = 100.0
RIGHT = WIDTH - 24.0
TOP = 16.0
CHART = 96.0
"""How high the chart of the level is."""
BELOW_CHART = 16.0
LANE = 22.0
BETWEEN_LANES = 8.0
AXIS = 26.0
LEGEND = 24.0
MOST_TICKS = 8
QUIET = 0.75


def flow_picture(flow: Flow, maxsize: int, title: str) -> Picture:
    """A picture of the flow for a cell's output; ``title`` stands for it in plain text."""
    return Picture(title, flow_svg(flow, maxsize, title, card=True))


def flow_svg(
    flow: Flow,
    maxsize: int,
    title: str,
    *,
    length: float | None = None,
    most: int | None = None,
    card: bool = False,
) -> str:
    """Draw the flow as an ``<svg>`` element.

    Args:
        flow: What happened.
        maxsize: The queue's limit, drawn as a dashed line; 0 for none.
        title: What the picture shows, for those who cannot see it.
        length: Seconds that the axis shows, so that pictures can be compared; by default up to the end.
        most: The level that the axis shows; by default the highest, or the limit.
        card: Draw dark on a white card, for a picture that is shown by itself.
    """
    shown = max(length or 0.0, flow.total) or 1.0
    top_level = max(most or 0, flow.highest, maxsize, 1)
    lanes = [PRODUCER, *(f"consumer {number + 1}" for number in range(flow.consumers))]
    first_lane = TOP + CHART + BELOW_CHART
    bottom = first_lane + len(lanes) * (LANE + BETWEEN_LANES)
    svg = shapes.picture(WIDTH, bottom + AXIS + LEGEND, title, title, card=card)
    _draw_times(svg, shown, bottom)
    _draw_level(svg, flow, shown, top_level, maxsize)
    for number, lane in enumerate(lanes):
        top = first_lane + number * (LANE + BETWEEN_LANES)
        shapes.words(svg, LEFT - 10, top + LANE / 2, lane, text_anchor="end")
        for span in flow.spans():
            if span.lane == lane:
                _draw_span(svg, span, top, shown)
    _draw_legend(svg, bottom + AXIS + LEGEND / 2 - 4)
    return ET.tostring(svg, encoding="unicode")


def _at(time: float, shown: float) -> float:
    return LEFT + time / shown * (RIGHT - LEFT)


def _height(level: int, top_level: int) -> float:
    return TOP + CHART * (1 - level / top_level)


def _draw_times(svg: ET.Element, shown: float, bottom: float) -> None:
    times = ticks(shown, MOST_TICKS)
    for time, text in zip(times, seconds_in_words(times), strict=True):
        x = _at(time, shown)
        shapes.line(svg, x, TOP, x, bottom)
        shapes.words(svg, x, bottom + AXIS / 2, text, text_anchor="middle", opacity=QUIET)


def _draw_level(svg: ET.Element, flow: Flow, shown: float, top_level: int, maxsize: int) -> None:
    middle = TOP + CHART / 2
    shapes.words(svg, LEFT - 30, middle, "level", text_anchor="end")
    for level in sorted({0, maxsize or top_level, top_level}):
        text = str(level)
        shapes.words(svg, LEFT - 8, _height(level, top_level), text, text_anchor="end")
    floor = shapes.number(_height(0, top_level))
    steps = [f"M{shapes.number(LEFT)} {floor}"]
    for time, level in flow.levels:
        steps.append(
            f"H{shapes.number(_at(time, shown))}V{shapes.number(_height(level, top_level))}"
        )
    steps.append(f"H{shapes.number(_at(flow.total, shown))}V{floor}")
    group = shapes.group(svg, f"the queue's level, at most {flow.highest}")
    outline = "".join(steps)
    style: dict[str, str | float] = {"fill": shapes.HELD, "fill_opacity": 0.25}
    shapes.add(group, "path", d=outline, stroke=shapes.HELD, stroke_width=1.5, **style)
    if maxsize:
        y = shapes.number(_height(maxsize, top_level))
        limit = f"M{shapes.number(LEFT)} {y}H{shapes.number(RIGHT)}"
        shapes.add(svg, "path", d=limit, stroke=shapes.TEXT, stroke_dasharray="4 3", fill="none")


def _draw_span(svg: ET.Element, span: Span, top: float, shown: float) -> None:
    left, right = _at(span.begin, shown), _at(span.end, shown)
    doing = f"item {span.label}" if span.kind == "work" else "waits"
    begin, end = seconds_in_words([span.begin, span.end])
    group = shapes.group(svg, f"{span.lane}: {doing}, {begin} to {end}")
    shapes.bar(group, span.kind, left, top, right - left, LANE)
    if span.kind == "work" and width_of(span.label) <= right - left - 2 * PADDING:
        centre = (left + right) / 2
        style = {"text_anchor": "middle", "fill": shapes.ON_WORK}
        shapes.words(group, centre, top + LANE / 2, span.label, **style)


def _draw_legend(svg: ET.Element, middle: float) -> None:
    shapes.bar(svg, "work", LEFT, middle - 7, GLYPH, 14)
    shapes.words(svg, LEFT + GLYPH + 6, middle, "works on an item", opacity=QUIET)
    shapes.bar(svg, "wait", LEFT + 160, middle - 7, GLYPH, 14)
    words = "waits: the producer for room, a consumer for an item"
    shapes.words(svg, LEFT + 160 + GLYPH + 6, middle, words, opacity=QUIET)
