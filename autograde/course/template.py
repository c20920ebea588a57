"""The course's own version of a notebook: its cells, in order, and what each is to the grader."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import nbformat

from autograde import answers
from autograde.course import names


class Kind(StrEnum):
    """What a cell is to the grader."""

    TEXT = "text"
    """Written by the course, not code."""
    TRUSTED = "trusted"
    """Code that the course wrote: it runs in the kernel."""
    ANSWER = "answer"
    """Code that the student writes: it is stored, and runs in the guard alone."""
    ESSAY = "essay"
    """Text that the student writes and a human grades."""
    STUDENT = "student"
    """A cell that the student added: it is shown, and does not run."""


@dataclass(frozen=True)
class CourseCell:
    """A cell of the course's notebook.

    Attributes:
        source: Its text; of an answer or essay, the text that the students were given.
        nbgrader: The cell's nbgrader metadata; empty for plain text, which has no id.
    """

    kind: Kind
    source: str
    nbgrader: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id that nbgrader knows it by (``pool_map-returns``), or an empty text."""
        return str(self.nbgrader.get("grade_id", ""))

    @property
    def is_graded(self) -> bool:
        """Whether the cell has points."""
        return bool(self.nbgrader.get("grade"))


@dataclass(frozen=True)
class Template:
    """The cells of the course's notebook, in its order."""

    cells: tuple[CourseCell, ...]

    @cached_property
    def digest(self) -> str:
        """A digest of all that decides a grade. Another one means: graded by other tests."""
        decisive = [[cell.kind, cell.source, dict(cell.nbgrader)] for cell in self.cells if cell.id]
        return hashlib.sha256(json.dumps(decisive, sort_keys=True).encode()).hexdigest()

    @cached_property
    def exercises(self) -> tuple[str, ...]:
        """The ids of the answer cells."""
        return tuple(cell.id for cell in self.cells if cell.kind is Kind.ANSWER)

    @cached_property
    def reserved(self) -> frozenset[str]:
        """The names that the course's cells bind. An answer never replaces one of them."""
        return frozenset().union(*map(names.bound_names, self._trusted_sources()))

    @cached_property
    def clash(self) -> str:
        """What to mend where a test cell uses the name of an answer for something else; mostly empty."""
        for exercise in self.exercises:
            used_twice = names.defined_names(self._given(exercise)) & self.reserved
            if used_twice:
                return (
                    f"{exercise} asks for {min(used_twice)}, which a cell of the course uses for something "
                    "else: give it another name there"
                )
        return ""

    @cached_property
    def expected(self) -> Mapping[str, frozenset[str]]:
        """Exercise → the names that its answer has to define, since the course's cells use them.

        Whose a name is, the answer cell tells that the students were given; if it defines no such
        name, the cell that uses it tells.
        """
        missing = names.missing_names(self._trusted_sources())
        found = {exercise: self._defined(exercise) & missing for exercise in self.exercises}
        unclaimed = missing.difference(*found.values())
        return {name: found[name] | (self._used(name) & unclaimed) for name in found}

    def reserved_from(self, exercise: str) -> frozenset[str]:
        """Return the names that this exercise's answer must not bind: the course's, and others'."""
        others = (found for name, found in self.expected.items() if name != exercise)
        return self.reserved.union(*others)

    def exercise_of(self, grade_id: str) -> tuple[str, str]:
        """Split the id of a test cell into exercise and claim; empty texts if it tests none."""
        fitting = [each for each in self.exercises if grade_id.startswith(f"{each}-")]
        exercise = max(fitting, key=len, default="")
        return exercise, grade_id.removeprefix(f"{exercise}-") if exercise else ""

    def _trusted_sources(self, exercise: str | None = None) -> list[str]:
        """Return the texts of the course's code cells, or of those that test an exercise."""
        return [
            cell.source
            for cell in self.cells
            if cell.kind is Kind.TRUSTED and exercise in (None, self.exercise_of(cell.id)[0])
        ]

    def _defined(self, exercise: str) -> frozenset[str]:
        return frozenset(answers.names_in(self._given(exercise)))

    def _given(self, exercise: str) -> str:
        """Return the text of an answer cell as the students got it."""
        [cell] = [cell for cell in self.cells if cell.id == exercise]
        return cell.source

    def _used(self, exercise: str) -> frozenset[str]:
        return frozenset().union(*map(names.used_names, self._trusted_sources(exercise)))


def read_template(path: Path) -> Template:
    """Read a notebook of ``source/`` or ``release/``.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no notebook.
    """
    return Template(tuple(cells_of(nbformat.read(path, as_version=4).cells)))


def cells_of(cells: Iterable[nbformat.NotebookNode]) -> Sequence[CourseCell]:
    """Return what the course wrote: a plain code cell is there for the students, to try things."""
    shown = (cell for cell in cells if cell.cell_type in ("code", "markdown"))
    found = [course_cell(c.cell_type, c.source, c.metadata.get("nbgrader", {})) for c in shown]
    return [cell for cell in found if cell.id or cell.kind is Kind.TEXT]


def course_cell(cell_type: str, source: str, nbgrader: Mapping[str, Any]) -> CourseCell:
    """Make a cell from its type, text and nbgrader metadata."""
    if nbgrader.get("solution"):
        kind = Kind.ANSWER if cell_type == "code" else Kind.ESSAY
    else:
        kind = Kind.TRUSTED if cell_type == "code" else Kind.TEXT
    is_marked = any(nbgrader.get(mark) for mark in ("grade", "solution", "locked", "task"))
    return CourseCell(kind, source, dict(nbgrader) if is_marked else {})
