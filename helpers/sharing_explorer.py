"""Write a byte in the parent or in a child, and see who sees it, where: in a real child."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from helpers.bytes_picture import Row, bytes_svg
from helpers.card import Explorer
from helpers.children import available
from helpers.picture import Picture
from helpers.sharing import KINDS, SHARED, Kind, Seen, Writer, Writing, observe
from helpers.workers_sharing import BEFORE, SIZE

WRITERS: Mapping[str, Writer] = {
    "the parent, before the child starts": "before",
    "the parent, while the child runs": "parent",
    "the child": "child",
}
TOLD: Mapping[Writer, str] = {
    "before": "the parent wrote {what} before the child started",
    "parent": "the parent wrote {what} while the child ran",
    "child": "the child wrote {what}",
}


def said(writing: Writing, start_method: str, found: Mapping[Kind, Seen]) -> str:
    """Who wrote, and where the other one sees it."""
    other = "parent" if writing.writer == "child" else "child"
    there = [KINDS[kind] for kind, each in found.items() if getattr(each, other) == writing.after]
    what = f"{writing.value} into byte {writing.place} of each"
    return (
        f"Under {start_method}, {TOLD[writing.writer].format(what=what)}. "
        f"The {other} sees it in: {'; '.join(there)}."
    )


def drawn(found: Mapping[Kind, Seen], title: str, *, card: bool = False) -> str:
    """What both processes have, as a picture."""
    rows = [
        Row(KINDS[kind], each.parent, each.child, kind in SHARED) for kind, each in found.items()
    ]
    return bytes_svg(("parent", "child"), rows, BEFORE, title, card=card)


class SharingExplorer(Explorer):
    """Who writes which byte, the start method, and a picture of what a real child has then."""

    def __init__(self, writing: Writing | None = None, start_method: str = "spawn") -> None:
        super().__init__()
        self.writing = writing or Writing()
        self.start_method = start_method
        self.found = observe(self.writing, self.start_method)

    def text(self) -> str:
        """Who wrote, and where the other one sees it."""
        return said(self.writing, self.start_method, self.found)

    def html(self) -> str:
        """The picture of both processes' bytes, and the words."""
        svg = drawn(self.found, self.text(), card=True)
        return f"<p>{escape(self.text())}</p>{Picture(self.text(), svg).html}"

    def write(self) -> None:
        """Start a child, write what the controls say, and show who sees it."""
        self.writing = Writing(WRITERS[self._writer.value], self._place.value, self._value.value)
        self.start_method = self._method.value
        self._picture.value = "<p><em>Asking a child …</em></p>"
        self.found = observe(self.writing, self.start_method)
        self._show()

    def _show(self) -> None:
        svg = drawn(self.found, "What parent and child have")
        self._picture.value = f"<p>{escape(self.text())}</p>{svg}"

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        words = next(each for each, writer in WRITERS.items() if writer == self.writing.writer)
        self._writer = control(ipywidgets.Dropdown, words, "Who writes", options=list(WRITERS))
        self._place = control(
            ipywidgets.IntSlider, self.writing.place, "Which byte", min=0, max=SIZE - 1
        )
        self._value = control(
            ipywidgets.BoundedIntText, self.writing.value, "The number", min=0, max=255
        )
        self._method = control(
            ipywidgets.Dropdown, self.start_method, "Start method", options=available()
        )
        self._picture = ipywidgets.HTML()
        controls = [self._writer, self._place, self._value, self._method]
        button = action_button("Write it", self.write)
        return ipywidgets.VBox([*controls, button, self._picture])


def sharing_explorer() -> SharingExplorer:
    """The explorer; show it as a cell's last line."""
    return SharingExplorer()
