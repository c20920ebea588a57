"""Buttons for the course's questions: readable in any theme, and usable from the keyboard.

They are the browser's own buttons: the tab key reaches them, the space bar or Enter presses them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets

HARD_SPACE = "\N{NO-BREAK SPACE}"


def code_label(line: str) -> str:
    """A line of a program as a label: a browser keeps its indentation."""
    return line.replace(" ", HARD_SPACE)


def wide_button(label: str, pressed: Callable[[], None], *, code: bool = False) -> Any:
    """A button as wide as its place, with its label to the left.

    ``code=True`` sets a line of a program: fixed width, indentation kept.
    """
    button = ipywidgets.Button(
        description=code_label(label) if code else label,
        tooltip=label.strip(),
        layout=ipywidgets.Layout(
            width="auto",
            height="auto",
            min_height="2em",
            display="flex",
            justify_content="flex-start",
        ),
    )
    if code:
        button.style.font_family = "monospace"
    button.on_click(lambda _button: pressed())
    return button
