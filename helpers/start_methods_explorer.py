"""Write a note in the parent, start a child, and see what of it the child has."""

from __future__ import annotations

from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.children import available
from helpers.start_methods import expected, observe, rows
from helpers.tables import as_html, as_text

FIRST_NOTE = "written by the parent"


def still_table(note: str) -> tuple[list[str], list[list[str]]]:
    """Head and rows of what children have under every start method of this platform."""
    methods = available()
    return ["in the child", *methods], rows([expected(method, note) for method in methods])


class StartMethodExplorer(Explorer):
    """A note, a choice of start method, and a button that starts a child to ask it."""

    def text(self) -> str:
        """A table of all start methods."""
        return as_text(*still_table(FIRST_NOTE))

    def html(self) -> str:
        """The same table for a page without a kernel."""
        return as_html(*still_table(FIRST_NOTE))

    def ask(self) -> None:
        """Start a child and show what it has."""
        method, note = self._method.value, self._note.value
        self._answers.value = "<p><em>Asking a child …</em></p>"
        answers = rows([observe(method, note)])
        self._answers.value = (
            f"<p>A child started with <code>{escape(method)}</code>, after the parent wrote "
            f"“{escape(note)}” into everything it could:</p>"
            + as_html(["in the child", method], answers)
        )

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        self._note = control(ipywidgets.Text, FIRST_NOTE, "The parent writes")
        self._method = control(ipywidgets.Dropdown, "spawn", "Start method", options=available())
        self._answers = ipywidgets.HTML()
        button = action_button("Start a child and ask it", self.ask)
        return ipywidgets.VBox([self._note, self._method, button, self._answers])


def start_method_explorer() -> StartMethodExplorer:
    """The explorer; show it as a cell's last line."""
    return StartMethodExplorer()
