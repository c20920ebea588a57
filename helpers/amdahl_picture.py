"""The curve of Amdahl's law as SVG: workers to the right, speed-up upwards, measurements as dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes
from helpers.amdahl import Law
from helpers.timeline_layout import ticks, width_of

_WIDTH, _HEIGHT = 720.0, 320.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 570.0, 20.0, 272.0
_QUIET = 0.75


class _Plane:
    """Turns workers and speed-ups into places; both axes begin at 1."""

    def __init__(self, workers: int, speedup: float) -> None:
        self.workers, self.speedup = workers, speedup

    def x(self, workers: float) -> float:
        return _LEFT + (workers - 1) / (self.workers - 1) * (_RIGHT - _LEFT)

    def y(self, speedup: float) -> float:
        return _BOTTOM - (speedup - 1) / (self.speedup - 1) * (_BOTTOM - _TOP)

    def path(self, points: Sequence[tuple[float, float]]) -> str:
        return "M" + "L".join(
            f"{shapes.number(self.x(workers))} {shapes.number(self.y(speedup))}"
            for workers, speedup in points
        )


def amdahl_svg(
    law: Law, measured: Mapping[int, float], workers: int, *, whose: str, title: str
) -> str:
    """Return the picture as an ``<svg>`` element, dark on a card of its own.

    Args:
        law: What was fitted.
        measured: Number of workers → seconds; there is a time with one worker.
        workers: The most that the picture shows, at least 2.
        whose: What the dots are called.
        title: What the picture shows, for those who cannot see it.
    """
    dots = {number: measured[1] / seconds for number, seconds in measured.items()}
    top = max(2.0, 1.25 * max(law.speedup(workers), *dots.values()))
    plane = _Plane(workers, top)
    svg = shapes.picture(_WIDTH, _HEIGHT, title, title, card=True)
    _draw_axes(svg, plane)
    ideal = min(float(workers), top)
    _draw_line(svg, plane, [(1, 1), (ideal, ideal)], "as many times as workers", dashed=True)
    curve = [(number, law.speedup(number)) for number in range(1, workers + 1)]
    _draw_line(svg, plane, curve, f"the law: {law.speedup(workers):.1f} times")
    for number, speedup in dots.items():
        if number <= workers:
            dot = shapes.group(svg, f"{speedup:.2f} times with {number}")
            shapes.add(dot, "circle", cx=plane.x(number), cy=plane.y(max(speedup, 1)), r=5)
    _draw_legend(svg, whose)
    return ET.tostring(svg, encoding="unicode")


def _draw_axes(svg: ET.Element, plane: _Plane) -> None:
    for number in sorted({1, *(round(tick) for tick in ticks(plane.workers, 8)[1:])}):
        if 1 <= number <= plane.workers:
            x = plane.x(number)
            shapes.line(svg, x, _TOP, x, _BOTTOM)
            shapes.words(svg, x, _BOTTOM + 14, str(number), text_anchor="middle", opacity=_QUIET)
    for tick in sorted({1.0, *ticks(plane.speedup, 6)}):
        if 1 <= tick <= plane.speedup:
            y = plane.y(tick)
            shapes.line(svg, _LEFT, y, _RIGHT, y)
            shapes.words(svg, _LEFT - 8, y, f"{tick:g}×", text_anchor="end", opacity=_QUIET)
    shapes.words(svg, _RIGHT + 20, _BOTTOM + 14, "workers", opacity=_QUIET)


def _draw_line(
    svg: ET.Element,
    plane: _Plane,
    points: Sequence[tuple[float, float]],
    label: str,
    *,
    dashed: bool = False,
) -> None:
    style: dict[str, str | float] = {"stroke": shapes.WORK, "stroke_width": 2.5}
    if dashed:
        style = {"stroke": shapes.TEXT, "stroke_dasharray": "4 3"}
    line = shapes.group(svg, label)
    shapes.add(line, "path", d=plane.path(points), fill="none", **style)
    if not dashed:
        x, y = plane.x(points[-1][0]), plane.y(points[-1][1])
        shapes.words(line, x + 8, y, label)


def _draw_legend(svg: ET.Element, whose: str) -> None:
    x, y = _LEFT, _HEIGHT - 12
    shapes.add(svg, "circle", cx=x + 6, cy=y, r=5)
    shapes.words(svg, x + 18, y, whose, opacity=_QUIET)
    x += 36 + width_of(whose)
    path = f"M{shapes.number(x)} {shapes.number(y)}h24"
    shapes.add(svg, "path", d=path, stroke=shapes.TEXT, stroke_dasharray="4 3", fill="none")
    shapes.words(svg, x + 30, y, "as many times as workers", opacity=_QUIET)
