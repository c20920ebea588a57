"""The answers in ``tests/mistakes/``: for each, which claims it loses and what has to be said."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from dependencies import ROOT

MISTAKES = ROOT / "tests" / "mistakes"
MORE = "more"
_LINES = re.compile(r"^loses: *(?P<loses>.+)\nsays: *(?P<says>.*)$", re.MULTILINE)


@dataclass(frozen=True)
class StudentAnswer:
    """One answer, and what its docstring promises.

    Attributes:
        exercise: The exercise that it answers: the name of its folder in ``mistakes``.
        text: The module, without a ``%%module`` line.
        loses: The claims that fail; all others pass.
        says: The endings, findings and causes that the failed cells name.
    """

    path: Path
    exercise: str
    text: str
    loses: frozenset[str]
    says: frozenset[str]

    @property
    def is_right(self) -> bool:
        return self.path.name.startswith("right_")

    @property
    def is_further(self) -> bool:
        """Whether it is one of many more, which are not graded at every change."""
        return self.path.parent.name == MORE

    @property
    def label(self) -> str:
        return f"{self.exercise}/{self.path.stem}"

    @property
    def notebook(self) -> Path:
        """The notebook of ``source/`` that has the exercise."""
        topic = self.exercise.partition("_")[0]
        return ROOT / "source" / topic / f"{topic}.ipynb"


def read_answer(path: Path) -> StudentAnswer:
    text = path.read_text(encoding="utf-8")
    promise = _LINES.search(ast.get_docstring(ast.parse(text)) or "")
    if promise is None:
        raise ValueError(f"{path}: the docstring needs the lines 'loses:' and 'says:'")
    loses, says = _names(promise["loses"]), _names(promise["says"])
    return StudentAnswer(path, path.relative_to(MISTAKES).parts[0], text, loses - {"nothing"}, says)


def all_answers() -> list[StudentAnswer]:
    return [read_answer(path) for path in sorted(MISTAKES.glob("*/**/*.py"))]


def _names(line: str) -> frozenset[str]:
    return frozenset(name.strip() for name in line.split(",") if name.strip())
