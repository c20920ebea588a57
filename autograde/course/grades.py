"""Write a graded notebook's scores and comments into the gradebook."""

from collections.abc import Mapping

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from autograde.course import gradebook as book
from autograde.course import verdicts

_NO_RESPONSE = "No response."
"""nbgrader's comment on an answer cell that is as the students were given it."""


class SaveGrades(NbGraderPreprocessor):  # type: ignore[misc]
    """nbgrader's SaveAutoGrades in one session with one commit, and for cells that may be broken.

    A broken test cell has no automatic score: a human grades it.
    """

    def preprocess(
        self, notebook: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Save what came of a notebook that has been run."""
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            submitted = gradebook.find_submission_notebook(
                about["notebook"], about["assignment"], about["student"]
            )
            book.save_scores(gradebook, submitted, scores(notebook))
            book.save_comments(gradebook, submitted, comments(notebook))
            gradebook.db.commit()
        return notebook, resources


def scores(notebook: NotebookNode) -> Mapping[str, float | None]:
    """Return the score of each graded cell: id → points, or None where a human has to grade."""
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
