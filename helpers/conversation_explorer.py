"""Choose what is said through a pipe and who closes what; two real processes then do it."""

from __future__ import annotations

from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.children import available
from helpers.conversation import BOTH, arrows, remarks, stuck, waits, why
from helpers.conversation_run import converse
from helpers.picture import Picture
from helpers.sequence_diagram import sequence_svg
from helpers.workers_conversation import LARGE, SMALL, Noted, Talk

SIZES = {f"{SMALL} bytes each": False, f"{LARGE:,} bytes each": True}
MANNERS = {"a reply after each question": False, "all questions first": True}
ENDS = {"the parent closes its end": "parent", "the child closes its end": "child"}
MOST_QUESTIONS = 4


def said(talk: Talk, start_method: str, notes: list[Noted]) -> str:
    """What was said, and how it went, in words."""
    size = f"{LARGE if talk.large else SMALL:,} bytes"
    manner = ", all questions first" if talk.all_first else ""
    questions = "1 question" if talk.questions == 1 else f"{talk.questions} questions"
    begin = f"{questions} of {size}{manner}; {start_method}:"
    waiting = stuck(notes)
    if not waiting:
        return f"{begin} both processes end."
    who = ", ".join(f"the {who} waits {what}" for who, what in waiting.items())
    return f"{begin} {who}, for ever. {why(talk, start_method)}"


def drawn(talk: Talk, notes: list[Noted], title: str, *, card: bool = False) -> str:
    """The notes of a run as a diagram."""
    return sequence_svg(
        BOTH,
        arrows(notes),
        waits(notes, large=talk.large),
        remarks(notes),
        title=title,
        card=card,
    )


class ConversationExplorer(Explorer):
    """What is said, who closes what, the start method; and a diagram of the real exchange."""

    def __init__(self, talk: Talk | None = None, start_method: str = "spawn") -> None:
        super().__init__()
        self.talk = talk or Talk()
        self.start_method = start_method
        self.notes = converse(self.talk, self.start_method)

    def text(self) -> str:
        """How the conversation went, in words."""
        return said(self.talk, self.start_method, self.notes)

    def html(self) -> str:
        """The diagram of the conversation, and the words."""
        svg = drawn(self.talk, self.notes, self.text(), card=True)
        return f"<p>{escape(self.text())}</p>{Picture(self.text(), svg).html}"

    def talk_now(self) -> None:
        """Have the conversation that the controls describe, and show it."""
        self.talk = Talk(
            self._questions.value,
            SIZES[self._size.value],
            MANNERS[self._manner.value],
            "child" if ENDS[self._ends.value] == "child" else "parent",
            self._parent_closes.value,
            self._child_closes.value,
        )
        self.start_method = self._method.value
        self._diagram.value = "<p><em>They are talking …</em></p>"
        self.notes = converse(self.talk, self.start_method)
        self._show()

    def _show(self) -> None:
        svg = drawn(self.talk, self.notes, "The real exchange")
        self._diagram.value = f"<p>{escape(self.text())}</p>{svg}"

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        drop = ipywidgets.Dropdown
        self._questions = control(
            ipywidgets.IntSlider, self.talk.questions, "Questions", min=0, max=MOST_QUESTIONS
        )
        self._size = control(drop, next(iter(SIZES)), "Messages", options=list(SIZES))
        self._manner = control(drop, next(iter(MANNERS)), "Order", options=list(MANNERS))
        self._ends = control(drop, next(iter(ENDS)), "In the end", options=list(ENDS))
        self._parent_closes = control(
            ipywidgets.Checkbox, True, "The parent closes its copy of the child's end"
        )
        self._child_closes = control(
            ipywidgets.Checkbox, True, "The child closes its copy of the parent's end"
        )
        self._method = control(drop, self.start_method, "Start method", options=available())
        self._diagram = ipywidgets.HTML()
        controls = [self._questions, self._size, self._manner, self._ends]
        boxes = [self._parent_closes, self._child_closes]
        for box in boxes:
            box.style.description_width = "0"
        button = action_button("Have the conversation", self.talk_now)
        return ipywidgets.VBox([*controls, *boxes, self._method, button, self._diagram])


def conversation_explorer() -> ConversationExplorer:
    """The explorer; show it as a cell's last line."""
    return ConversationExplorer()
