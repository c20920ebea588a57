"""Small programs that have a certain ending, finding or cause, and others that only look like it.

A program is an importable answer in ``tests/programs/<what it has>/has_*.py`` or ``looks_like_*.py``.
Its docstring says in one sentence what it is, and then, a line each:
(The line that the cause is about ends with the comment ``look here``.)

``call``
    the call, with names of ``helpers.workers``, of ``helpers.workers_errors`` and of
    ``autograde.given``; ``first`` and ``second`` are accounts that have a lock each
``claim``
    what is claimed of the outcome; without that line, that nothing is left behind
``ending``
    the ending
``finding``
    the findings of the failed claim; without that line, none
``says``
    the causes, in order; without that line, none
``together``
    "yes" where each argument is a tuple of arguments for a call of its own, all made at once
``under``
    the start methods under which this holds; without that line, all
``options``
    other keyword arguments of ``autograde.run``
"""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograde.launch import START_METHODS

FOLDER = Path(__file__).with_suffix("")
_FIELD = re.compile(
    r"^(call|claim|ending|finding|says|together|under|options): (.*)$", re.MULTILINE
)


@dataclass(frozen=True)
class Program:
    """A program and what is to be seen of it."""

    path: Path
    call: str
    ending: str
    claim: str = "left_nothing()"
    finding: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    under: tuple[str, ...] = START_METHODS
    options: str = ""
    together: str = "no"

    @property
    def name(self) -> str:
        """The name of its module."""
        return f"{self.path.parent.name}_{self.path.stem}".replace("-", "_")

    @property
    def line(self) -> int:
        """The line that is marked; 0 if there is none."""
        lines = self.path.read_text().splitlines()
        return next((n for n, line in enumerate(lines, 1) if line.endswith("  # look here")), 0)

    @property
    def about(self) -> str:
        """The ending, finding or cause that it has, or looks as if it had."""
        return self.path.parent.name

    @property
    def has_it(self) -> bool:
        """Whether it has what it is about."""
        return self.path.stem.startswith("has_")


def read(path: Path) -> Program:
    """Read a program's docstring."""
    text = ast.get_docstring(ast.parse(path.read_text())) or ""
    found: dict[str, str] = dict(_FIELD.findall(text))
    return Program(
        path,
        call=found["call"],
        ending=found["ending"],
        claim=found.get("claim", Program.claim),
        options=found.get("options", Program.options),
        together=found.get("together", Program.together),
        finding=_names(found.get("finding", "")),
        says=_names(found.get("says", "")),
        under=_names(found.get("under", "")) or START_METHODS,
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


@cache
def all_programs() -> list[Program]:
    """Return all programs, by what they are about."""
    return [read(path) for path in sorted(FOLDER.glob("*/*.py"))]
