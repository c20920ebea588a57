"""A picture of the messages between this process and a manager."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.picture import Picture
from helpers.proxy_messages import Message
from helpers.sequence_diagram import Arrow, sequence_svg
from helpers.timeline_layout import shortened

HERE, THERE = "this process", "manager"
WIDEST = 230.0
"""Pixels for what a message says."""


def exchange_svg(messages: Sequence[Message], title: str, *, card: bool = False) -> str:
    """The messages as SVG, an arrow for each."""
    arrows = [
        Arrow(
            HERE if message.sent else THERE,
            THERE if message.sent else HERE,
            number,
            number + 0.5,
            shortened(message.label, WIDEST),
        )
        for number, message in enumerate(messages)
    ]
    return sequence_svg((HERE, THERE), arrows, [], [], title=title, card=card)


def exchange(messages: Sequence[Message], title: str) -> Picture:
    """The messages as a picture; in plain text, a line for each."""
    lines = [f"{'→' if message.sent else '←'} {message.label}" for message in messages]
    return Picture("\n".join([title, *lines]), exchange_svg(messages, title, card=True))
