"""A picture of the bytes that two processes have: a frame around what is one and the same memory.

                      parent            child
bytearray            ┌─┬─┬─┐           ┌─┬─┬─┐
                     │0│7│0│           │0│0│0│     a copy each
                     └─┴─┴─┘           └─┴─┴─┘
Array               ┏━━━━━━━━━━━━━━━━━━━━━━━━━┓
                    ┃ 0│7│0             0│7│0 ┃     the same bytes
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━┛
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from helpers import timeline_shapes as shapes

_WIDTH = 720.0
_NAMES = 8.0
_COLUMNS = (190.0, 390.0)
_WORDS = 580.0
_TOP = 34.0
_ROW = 46.0
_CELL = 34.0
_HEIGHT = 26.0
_INSET = 7.0


@dataclass(frozen=True)
class Row:
    """One place for bytes: what each process has there, and whether it is the same memory."""

    name: str
    left: bytes
    right: bytes
    shared: bool


def bytes_svg(
    heads: tuple[str, str], rows: Sequence[Row], before: bytes, title: str, *, card: bool = False
) -> str:
    """Return the picture as an ``<svg>`` element; bytes that differ from ``before`` stand out.

    Args:
        heads: The two processes.
        rows: What they have; each row is as long as ``before``.
        before: What everybody had at first.
        title: What the picture shows, for those who cannot see it.
        card: Draw dark on a white card, for a file that is shown by itself.
    """
    height = _TOP + len(rows) * _ROW + 4
    svg = shapes.picture(_WIDTH, height, title, _described(heads, rows), card=card)
    for x, head in zip(_COLUMNS, heads, strict=True):
        middle = x + len(before) * _CELL / 2
        shapes.words(svg, middle, _TOP / 2, head, text_anchor="middle", font_weight="bold")
    for number, row in enumerate(rows):
        _draw_row(svg, row, before, _TOP + number * _ROW)
    return ET.tostring(svg, encoding="unicode")


def _described(heads: tuple[str, str], rows: Sequence[Row]) -> str:
    return "; ".join(
        f"{row.name}: {heads[0]} {list(row.left)}, {heads[1]} {list(row.right)}, {_verdict(row)}"
        for row in rows
    )


def _verdict(row: Row) -> str:
    return "the same bytes" if row.shared else "a copy each"


def _draw_row(svg: ET.Element, row: Row, before: bytes, top: float) -> None:
    cells = top + (_ROW - _HEIGHT) / 2
    middle = top + _ROW / 2
    shapes.words(svg, _NAMES, middle, row.name)
    if row.shared:
        width = _COLUMNS[1] - _COLUMNS[0] + len(before) * _CELL
        shapes.add(
            svg,
            "rect",
            x=_COLUMNS[0] - _INSET,
            y=cells - _INSET,
            width=width + 2 * _INSET,
            height=_HEIGHT + 2 * _INSET,
            rx=6,
            fill=shapes.HELD,
            fill_opacity=0.25,
            stroke=shapes.HELD,
            stroke_width=1.5,
        )
    for x, values in zip(_COLUMNS, (row.left, row.right), strict=True):
        for place, value in enumerate(values):
            _draw_cell(svg, x + place * _CELL, cells, value, changed=value != before[place])
    shapes.words(svg, _WORDS, middle, _verdict(row))


def _draw_cell(svg: ET.Element, x: float, y: float, value: int, *, changed: bool) -> None:
    style = {"fill": shapes.WORK} if changed else {"fill": "none"}
    shapes.add(svg, "rect", x=x, y=y, width=_CELL, height=_HEIGHT, stroke=shapes.TEXT, **style)
    text: dict[str, str] = {"text_anchor": "middle"}
    if changed:
        text |= {"fill": shapes.ON_WORK, "font_weight": "bold"}
    shapes.words(svg, x + _CELL / 2, y + _HEIGHT / 2, str(value), **text)
