"""A cell output that is a widget while a kernel runs, and a still page where none does.

A card shows three forms of itself at once: a widget for JupyterLab, HTML for a page without a
kernel (GitHub, nbconvert, a feedback file), and plain text, which is the same at every run. When
the reader has answered, ``refresh`` replaces what is shown, so that a saved notebook keeps it.
"""

from __future__ import annotations

import uuid
from html import escape
from typing import Any

from IPython.display import display, update_display

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class Still:
    """A result that only has to be read: plain text, and the same as HTML."""

    def __init__(self, text: str, html: str | None = None) -> None:
        self.text = text
        self.html = html if html is not None else f"<p>{escape(text)}</p>"

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html


class Card:
    """Something to show and to operate; subclasses give ``text``, ``html`` and ``widget``."""

    def __init__(self) -> None:
        self._display_id = uuid.uuid4().hex

    def text(self) -> str:
        """The card in plain text, without anything that changes from run to run."""
        raise NotImplementedError

    def html(self) -> str:
        """The card as HTML that needs neither kernel nor script."""
        raise NotImplementedError

    def widget(self) -> Any:
        """The widget to operate, or ``None`` when there is nothing left to do."""
        raise NotImplementedError

    def bundle(self) -> dict[str, Any]:
        """All forms of the card, by MIME type."""
        forms: dict[str, Any] = {"text/plain": self.text(), "text/html": self.html()}
        widget = self.widget()
        if widget is not None:
            forms[WIDGET_VIEW] = widget._repr_mimebundle_()[WIDGET_VIEW]
        return forms

    def _ipython_display_(self) -> None:
        display(self.bundle(), raw=True, display_id=self._display_id)

    def refresh(self) -> None:
        """Show the present state wherever the card is shown."""
        update_display(self.bundle(), raw=True, display_id=self._display_id)


class Explorer(Card):
    """A card that stays operable; subclasses give ``text``, ``html``, ``_made`` and ``_show``."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: Any = None

    def widget(self) -> Any:
        """The controls, with what they lead to below; made at the first look, and kept."""
        if self._panel is None:
            self._panel = self._made()
            self._show()
        return self._panel

    def _made(self) -> Any:
        """Make the controls, and the places for what is shown."""
        raise NotImplementedError

    def _show(self) -> None:
        """Bring what is shown up to date; nothing to do where it is empty at first."""
