"""Buttons for the course's questions: readable in any theme, and usable from the keyboard.

They are the browser's own buttons: the tab key reaches them, the space bar or Enter presses them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets

HARD_SPACE = "\N{NO-BREAK SPACE}"


def answer_button(label: str, pressed: Callable[[], None]) -> Any:
    """One of several answers: as wide as its place, its label to the left."""
    layout = ipywidgets.Layout(
        width="auto", height="auto", min_height="2em", display="flex", justify_content="flex-start"
    )
    button = ipywidgets.Button(description=label, tooltip=label.strip(), layout=layout)
    button.on_click(lambda _button: pressed())
    return button


def line_button(line: str, pressed: Callable[[], None]) -> Any:
    """A line of a program as an answer."""
    button = answer_button(line, pressed)
    button.description = code_label(line)
    button.style.font_family = "monospace"
    return button


def action_button(label: str, pressed: Callable[[], None]) -> Any:
    """The button that does something with the answers or settings above it."""
    button = ipywidgets.Button(
        description=label, button_style="primary", layout=ipywidgets.Layout(width="max-content")
    )
    button.on_click(lambda _button: pressed())
    return button


def code_label(line: str) -> str:
    """A line of a program as a label: a browser keeps its indentation."""
    return line.replace(" ", HARD_SPACE)


def control(kind: Callable[..., Any], value: object, description: str, **options: object) -> Any:
    """A widget to set something with: its description in a column, as wide as its place."""
    return kind(
        value=value,
        description=description,
        style={"description_width": "9em"},
        layout={"width": "auto", "max_width": "40em"},
        **options,
    )
