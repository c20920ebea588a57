"""Predict, run, explain: the reader says what will happen before it does.

``predict`` shows a question with a button for each answer. The choice stays: in the kernel, where
``compare`` sets it beside what really happened, and in the notebook, whose output becomes plain
text once an answer is given. No answer is marked right or wrong at the click: the run does that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from string import ascii_uppercase
from typing import Any

from helpers.card import Card, Still

UNANSWERED = "No answer chosen yet."


def lettered(answers: Sequence[str]) -> list[str]:
    """The answers with a letter each: ``A. first``, ``B. second`` and so on."""
    return [f"{letter}. {answer}" for letter, answer in zip(ascii_uppercase, answers, strict=False)]


def comparison(answers: Sequence[str], choice: int | None, seen: str) -> str:
    """One sentence or two: what was predicted, and what was seen."""
    if choice is None:
        return f"Seen: {seen}. You made no prediction; choose an answer above and run this again."
    predicted = answers[choice]
    if predicted == seen:
        return f"Seen: {seen}, as you predicted."
    return f"Seen: {seen}. You predicted: {predicted}. What explains the difference?"


class Prediction(Card):
    """A question with a few answers, and the one that the reader chose.

    ``answers`` may be any objects; ``str`` of them is what the reader sees.

    Raises:
        ValueError: for fewer than two answers, more than 26, or two that read the same.
    """

    def __init__(self, question: str, answers: Sequence[object]) -> None:
        super().__init__()
        self.question = question
        self.answers = [str(answer) for answer in answers]
        if not 2 <= len(self.answers) <= len(ascii_uppercase):
            raise ValueError("a prediction needs at least 2 answers, and a letter for each")
        if len(set(self.answers)) < len(self.answers):
            raise ValueError("two answers read the same")
        self.choice: int | None = None

    def choose(self, number: int) -> None:
        """Record the answer with this number (from 0) and show it in the notebook.

        Raises:
            IndexError: if there is no such answer.
        """
        if not 0 <= number < len(self.answers):
            raise IndexError(f"there is no answer {number}")
        self.choice = number
        self.refresh()

    def compare(self, seen: object) -> Still:
        """What was seen, beside what was predicted."""
        return Still(comparison(self.answers, self.choice, str(seen)))

    @property
    def status(self) -> str:
        """What has been chosen, in a sentence."""
        if self.choice is None:
            return UNANSWERED
        return f"You chose {ascii_uppercase[self.choice]}. Run this cell again to change your mind."

    def text(self) -> str:
        """The question, its answers and the choice, one a line."""
        return "\n".join([f"Predict: {self.question}", *lettered(self.answers), self.status])

    def html(self) -> str:
        """The same as a page: nothing in it needs a kernel."""
        items = "".join(f"<li>{escape(answer)}</li>" for answer in lettered(self.answers))
        return (
            f"<p><strong>Predict:</strong> {escape(self.question)}</p>"
            f'<ul style="list-style: none">{items}</ul><p><em>{escape(self.status)}</em></p>'
        )

    def widget(self) -> Any:
        """The question with a button for each answer; nothing to press after the choice."""
        if self.choice is not None:
            return None
        import ipywidgets

        buttons = [self._button(number) for number in range(len(self.answers))]
        question = ipywidgets.HTML(f"<strong>Predict:</strong> {escape(self.question)}")
        return ipywidgets.VBox([question, *buttons])

    def _button(self, number: int) -> Any:
        from helpers.pressing import answer_button

        return answer_button(lettered(self.answers)[number], partial(self.choose, number))


def predict(question: str, answers: Sequence[object]) -> Prediction:
    """Ask ``question`` with a button for each of ``answers``; show it as a cell's last line."""
    return Prediction(question, answers)
