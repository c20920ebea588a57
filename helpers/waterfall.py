"""A picture of requests for web pages, as browsers draw it: a lane for each page, time to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from helpers.picture import Picture
from helpers.timeline import Span, timeline_svg


class Request(Protocol):
    """A request as its server saw it; ``arguments`` is the path of the page, as Python writes it."""

    @property
    def arguments(self) -> str:
        """The path of the page, in quotes."""

    @property
    def begin(self) -> float:
        """When the request came."""

    @property
    def end(self) -> float | None:
        """When it was answered; ``None`` if it never was."""


def waterfall(requests: Sequence[Request], title: str) -> Picture:
    """A bar from the arrival of each request until its answer; ``title`` stands for it in plain text.

    Requests that nobody answered are left out.
    """
    bars = [
        Span(each.arguments.strip("'"), each.begin, each.end, "")
        for each in sorted(requests, key=lambda request: request.begin)
        if each.end is not None
    ]
    return Picture(title, timeline_svg(bars, title=title, description=title, card=True))
