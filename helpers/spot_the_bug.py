"""Spot the bug: the reader points at a line of a program; then the mended program is shown.

The two programs differ only in the bug, and that is not said but computed: the lines that differ
are the answer.
"""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Sequence
from functools import partial
from html import escape
from types import ModuleType
from typing import Any

from helpers.card import Card, Still
from helpers.scripts import Script

UNANSWERED = "No line chosen yet."
MOST_CHANGED = 3


def source_of(program: ModuleType | Script | str) -> list[str]:
    """The lines of a module, of a script, or of the text of a program, up to the last one with text.

    The first line of a ``%%module`` cell is its magic; in the module it is blank.
    """
    if isinstance(program, Script):
        program = program.source
    text = program if isinstance(program, str) else inspect.getsource(program)
    return text.rstrip().splitlines()


def numbered(lines: Sequence[str]) -> dict[int, str]:
    """Line number (from 1) → the line with its number in front; without blank lines at the top."""
    width = len(str(len(lines)))
    first = next(number for number, line in enumerate(lines, start=1) if line.strip())
    return {
        number: f"{number:>{width}}  {line}"
        for number, line in enumerate(lines, start=1)
        if number >= first
    }


def changed_lines(broken: Sequence[str], fixed: Sequence[str]) -> set[int]:
    """The numbers (from 1) of the lines of ``broken`` that the mending changes.

    Where the mending only adds lines, that is the line before which they belong, or the last.
    """
    matcher = difflib.SequenceMatcher(a=broken, b=fixed, autojunk=False)
    numbers: set[int] = set()
    for kind, begin, end, _, _ in matcher.get_opcodes():
        if kind != "equal":
            numbers.update(range(begin, max(end, begin + 1)))
    return {min(number + 1, len(broken)) for number in numbers}


def difference(broken: Sequence[str], fixed: Sequence[str]) -> list[str]:
    """Only what the mending takes out (``-``) and puts in (``+``)."""
    lines = difflib.ndiff(broken, fixed)
    return [line for line in lines if line.startswith(("- ", "+ "))]


class Program(Card):
    """A program with a bug, each of its lines to be pressed, and the line that the reader chose."""

    def __init__(self, question: str, program: ModuleType | Script | str) -> None:
        super().__init__()
        self.question = question
        self.lines = source_of(program)
        self.choice: int | None = None

    def choose(self, number: int) -> None:
        """Record the line with this number (from 1) and show it in the notebook.

        Raises:
            IndexError: if there is no such line.
        """
        if not 1 <= number <= len(self.lines):
            raise IndexError(f"there is no line {number}")
        self.choice = number
        self.refresh()

    def mended(self, program: ModuleType | Script | str) -> Still:
        """What the mended program changes, and whether the reader pointed at it.

        Raises:
            ValueError: if the programs do not differ, or in more than a bug.
        """
        fixed = source_of(program)
        where = changed_lines(self.lines, fixed)
        if not 1 <= len(where) <= MOST_CHANGED:
            raise ValueError(
                f"a bug is 1 to {MOST_CHANGED} lines; these programs differ in {len(where)}"
            )
        change = "\n".join(difference(self.lines, fixed))
        said = f"The bug is in {_named(where)}; {self._hit(where)}."
        html = f"<p>{escape(said)} The mending:</p><pre>{escape(change)}</pre>"
        return Still(f"{said} The mending:\n\n{change}", html)

    def _hit(self, where: set[int]) -> str:
        if self.choice is None:
            return "you chose none"
        return "you found it" if self.choice in where else f"you chose line {self.choice}"

    @property
    def status(self) -> str:
        """What has been chosen, in a sentence."""
        if self.choice is None:
            return UNANSWERED
        return f"You chose line {self.choice}. Run this cell again to change your mind."

    def text(self) -> str:
        """The question, the numbered lines and the choice."""
        heading = f"Spot the bug: {self.question}"
        return "\n".join([heading, "", *numbered(self.lines).values(), "", self.status])

    def html(self) -> str:
        """The same as a page: nothing in it needs a kernel."""
        code = escape("\n".join(numbered(self.lines).values()))
        return f"{self._heading()}<pre>{code}</pre><p><em>{escape(self.status)}</em></p>"

    def widget(self) -> Any:
        """The program with each line a button; nothing to press after the choice."""
        if self.choice is not None:
            return None
        import ipywidgets

        return ipywidgets.VBox([ipywidgets.HTML(self._heading()), *self._buttons()])

    def _heading(self) -> str:
        return f"<p><strong>Spot the bug:</strong> {escape(self.question)}</p>"

    def _buttons(self) -> list[Any]:
        from helpers.pressing import line_button

        return [
            line_button(line, partial(self.choose, number))
            for number, line in numbered(self.lines).items()
            if self.lines[number - 1].strip()
        ]


def _named(numbers: set[int]) -> str:
    *others, last = map(str, sorted(numbers))
    return f"lines {', '.join(others)} and {last}" if others else f"line {last}"


def spot_the_bug(question: str, program: ModuleType | Script | str) -> Program:
    """Show ``program`` line by line, to press the wrong one; show it as a cell's last line."""
    return Program(question, program)
