"""Small tables, as text and as HTML that takes its colours from the page around it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from helpers.card import Still

Row = Sequence[str]
LEFT = 'style="text-align: left; padding-right: 1.5em"'


def as_text(head: Row, rows: Sequence[Row]) -> str:
    """Columns of equal width, two blanks apart."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_html(head: Row, rows: Sequence[Row]) -> str:
    """An HTML table whose first column and first line are headings."""
    top = "".join(f'<th scope="col" {LEFT}>{escape(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row" {LEFT}>{escape(first)}</th>'
        + "".join(f"<td {LEFT}>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def table(head: Row, rows: Sequence[Row]) -> Still:
    """A table to show; every row has as many cells as ``head``."""
    return Still(as_text(head, rows), as_html(head, rows))
