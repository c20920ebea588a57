"""What a graded notebook is worth, cell by cell, as nbgrader reckons it."""

from collections.abc import Mapping

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from autograde.course import verdicts

_NO_RESPONSE = "No response."
"""nbgrader's comment on an answer cell that is as the students were given it."""


class LatePenalties(AssignLatePenalties):  # type: ignore[misc]
    """nbgrader's AssignLatePenalties, which opens the gradebook for late submissions alone."""

    def preprocess(
        self, notebook: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Set the penalty of a late submission."""
        if resources["nbgrader"].get("is_late", True):
            notebook, resources = super().preprocess(notebook, resources)
        return notebook, resources


def scores(notebook: NotebookNode) -> Mapping[str, float | None]:
    """Return the score of each graded cell: id → points, or None where a human has to grade.

    A broken test cell costs nobody a point, and gives none either.
    """
    graded = (cell for cell in notebook.cells if is_grade(cell))
    return {
        cell.metadata.nbgrader.grade_id: None if verdicts.broken(cell) else determine_grade(cell)[0]
        for cell in graded
    }


def comments(notebook: NotebookNode) -> Mapping[str, str | None]:
    """Return the automatic comment on each answer: id → comment, or None."""
    answered = (cell for cell in notebook.cells if is_solution(cell) or is_task(cell))
    return {
        cell.metadata.nbgrader.grade_id: _NO_RESPONSE if _is_untouched(cell) else None
        for cell in answered
    }


def _is_untouched(cell: NotebookNode) -> bool:
    checksum = cell.metadata.nbgrader.get("checksum")
    return not is_task(cell) and bool(checksum == compute_checksum(cell))
