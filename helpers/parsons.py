"""Put in order: build a program from its shuffled lines, among which are real mistakes.

This kind of exercise is known as a Parsons problem (D. Parsons and P. Haden, 2006). The lines to
choose from are the program's own and some that are mistakes people make; each mistake comes with
the reason why it is one, which the reader is told when it is used.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from helpers.card import Card
from helpers.parsons_board import FIRST_ADVICE, Board

FOLDER = Path(__file__).with_name("puzzles")


@dataclass(frozen=True)
class Verdict:
    """What is to be said about an arrangement of lines."""

    right: bool
    message: str


def lines_of(program: str) -> list[str]:
    """The lines of ``program`` that are not blank, with their indentation."""
    return [line.rstrip() for line in program.splitlines() if line.strip()]


def judge(program: Sequence[str], mistakes: Mapping[str, str], chosen: Sequence[str]) -> Verdict:
    """Whether ``chosen`` is the program; if not, the first thing that is wrong with it."""
    for line in chosen:
        if line in mistakes:
            return Verdict(right=False, message=f"{line.strip()} — {mistakes[line]}")
    for number, (line, wanted) in enumerate(zip(chosen, program, strict=False), start=1):
        if line != wanted:
            return Verdict(right=False, message=f"Line {number} is not yet right: {line.strip()}")
    if len(chosen) < len(program):
        missing = len(program) - len(chosen)
        return Verdict(right=False, message=f"Right so far; {missing} more to come.")
    return Verdict(right=True, message="Right: that is the program.")


def shuffled(program: Sequence[str], mistakes: Mapping[str, str]) -> list[str]:
    """All lines in an order that is the same at every run and is not the program's."""
    lines = sorted([*program, *mistakes])
    shuffle = random.Random("\n".join(lines)).shuffle  # noqa: S311  # an order, not a secret
    shuffle(lines)
    while [line for line in lines if line not in mistakes] == list(program):
        shuffle(lines)
    return lines


class Puzzle(Card):
    """The shuffled lines, the reader's program so far, and what is to be said about it.

    Raises:
        ValueError: for a program of fewer than two lines, a line that occurs twice, or a mistake
            that is also a line of the program.
    """

    def __init__(self, program: str, mistakes: Mapping[str, str]) -> None:
        super().__init__()
        self.program = lines_of(program)
        self.mistakes = dict(mistakes)
        every = [*self.program, *self.mistakes]
        if len(self.program) < 2 or len(set(every)) < len(every):
            raise ValueError("a puzzle needs at least 2 lines, each of them once")
        self.lines = shuffled(self.program, self.mistakes)
        self.chosen: list[str] = []
        self.verdict: Verdict | None = None
        self._board = Board(self.heading, self.lines, self.press, self.check)

    def press(self, line: str) -> None:
        """Add ``line`` to the end of the reader's program, or take it out again."""
        if line in self.chosen:
            self.chosen.remove(line)
        else:
            self.chosen.append(line)
        self.verdict = None
        self._board.show(self.chosen, self.advice)

    def check(self) -> None:
        """Judge the program so far; a right one stays in the notebook."""
        self.verdict = judge(self.program, self.mistakes, self.chosen)
        if self.verdict.right:
            self.refresh()
        else:
            self._board.show(self.chosen, self.advice)

    @property
    def solved(self) -> bool:
        """Whether the last check found the program right."""
        return self.verdict is not None and self.verdict.right

    @property
    def advice(self) -> str:
        """What to do now, or what the last check said."""
        if self.verdict is not None:
            return self.verdict.message
        return FIRST_ADVICE

    @property
    def heading(self) -> str:
        """What is to be done."""
        return f"Put in order ({len(self.mistakes)} of these lines are mistakes):"

    def text(self) -> str:
        """The lines to order, or the finished program with its verdict."""
        if self.solved:
            return "\n".join([*self.program, "", self.advice])
        return "\n".join([self.heading, "", *self.lines])

    def html(self) -> str:
        """The same as a page: nothing in it needs a kernel."""
        if self.solved:
            return f"{_code(self.program)}<p><em>{escape(self.advice)}</em></p>"
        return f"<p><strong>{escape(self.heading)}</strong></p>{_code(self.lines)}"

    def widget(self) -> Any:
        """The board to put the lines in order on; nothing to do once they are."""
        return None if self.solved else self._board.widget()


def _code(lines: Sequence[str]) -> str:
    return f"<pre>{escape(chr(10).join(lines))}</pre>"


def put_in_order(name: str) -> Puzzle:
    """Shuffle the lines of a puzzle of the folder ``puzzles``; show it as a cell's last line.

    Its file has the program, and the mistakes: a wrong line → why it is wrong. They stand there and not
    in the notebook, where the reader would see the answer.
    """
    text = FOLDER.joinpath(f"{name}.toml").read_text("utf-8")
    return Puzzle(**tomllib.loads(text))
