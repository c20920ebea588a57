"""The widget of a put-in-order exercise.

A line's button stays where it is, so that a reader who uses the keyboard keeps the place; what
changes is the number in front of the line and the program below the buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Any

NOT_USED = " "
FIRST_ADVICE = "Press a line to add it to your program; press it again to take it out."


def labelled(line: str, chosen: Sequence[str]) -> str:
    """The line with its place in the program in front, or with a blank."""
    place = str(chosen.index(line) + 1) if line in chosen else NOT_USED
    return f"{place:>2} │ {line}"


class Board:
    """A button for each line, the program so far, and a button to check it.

    Nothing is made before ``widget`` is called, so a puzzle needs no kernel to be judged.
    """

    def __init__(
        self,
        heading: str,
        lines: Sequence[str],
        press: Callable[[str], None],
        check: Callable[[], None],
    ) -> None:
        self._heading = heading
        self._lines = lines
        self._press = press
        self._check = check
        self._widget: Any = None

    def widget(self) -> Any:
        """The board; the same one each time."""
        if self._widget is None:
            self._widget = self._made()
        return self._widget

    def show(self, chosen: Sequence[str], advice: str) -> None:
        """Show the reader's program and what is to be said about it."""
        if self._widget is None:
            return
        from helpers.pressing import code_label

        for line, button in self._buttons.items():
            button.description = code_label(labelled(line, chosen))
            button.button_style = "info" if line in chosen else ""
        self._program.value = f"<pre>{escape(chr(10).join(chosen))}</pre>"
        self._advice.value = escape(advice)

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button

        self._buttons = {line: self._button(line) for line in self._lines}
        self._program = ipywidgets.HTML()
        self._advice = ipywidgets.HTML(FIRST_ADVICE)
        lines = ipywidgets.VBox([_title(self._heading), *self._buttons.values()])
        program = ipywidgets.VBox([_title("Your program"), self._program])
        check = action_button("Check", self._check)
        return ipywidgets.VBox([lines, program, check, self._advice])

    def _button(self, line: str) -> Any:
        from helpers.pressing import line_button

        return line_button(labelled(line, ()), partial(self._press, line))


def _title(text: str) -> Any:
    import ipywidgets

    return ipywidgets.HTML(f"<strong>{escape(text)}</strong>")
