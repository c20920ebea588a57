"""What grading reads from nbgrader's gradebook and writes to it.

The functions take a gradebook, since making one costs more than all that they do with it: SQLAlchemy
compiles each query anew. Each of those that write ends with one commit.
"""

import warnings
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    SubmittedNotebook,
)
from sqlalchemy.exc import SAWarning

from autograde.course.template import CourseCell, Template, course_cell, read_template

_SCHEMA = 3
"""Version of nbgrader's cell metadata."""


class NotInGradebookError(Exception):
    """The gradebook and the course's files do not fit together, and what to do about it."""


def templates(
    gradebook: Gradebook, assignment: str, folders: Iterable[Path]
) -> dict[str, Template]:
    """Return the notebooks of an assignment: name → template.

    What a cell holds is the gradebook's to say. It does not know their order, nor texts without an id; they
    come from the course's own file.

    Args:
        gradebook: An open gradebook.
        assignment: The assignment's name.
        folders: Where the course's files are, the first that has a notebook counts.

    Raises:
        NotInGradebookError: if the gradebook lacks the assignment, or holds other cells.
    """
    again = f"run: nbgrader generate_assignment {assignment}"
    try:
        found = gradebook.find_assignment(assignment)
    except MissingEntry:
        raise NotInGradebookError(f"{assignment} is not in the gradebook; {again}") from None
    if not found.notebooks:
        raise NotInGradebookError(f"{assignment} has no notebooks in the gradebook; {again}")
    return {notebook.name: _template(notebook, [*folders], again) for notebook in found.notebooks}


def _template(notebook: Notebook, folders: list[Path], again: str) -> Template:
    paths = [folder / f"{notebook.name}.ipynb" for folder in folders]
    path = next(filter(Path.is_file, paths), None)
    if path is None:
        places = " nor ".join(map(str, paths))
        raise NotInGradebookError(f"neither {places} is there to tell the order of cells; {again}")
    known = _cells(notebook)
    order = read_template(path).cells
    if {cell.id for cell in order if cell.id} != set(known):
        raise NotInGradebookError(f"{path} has other cells than the gradebook; {again} --force")
    return Template(tuple(known[cell.id] if cell.id else cell for cell in order))


def _cells(notebook: Notebook) -> dict[str, CourseCell]:
    points = {cell.name: cell.max_score for cell in (*notebook.grade_cells, *notebook.task_cells)}
    graded = {cell.name for cell in notebook.grade_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    tasks = {cell.name for cell in notebook.task_cells}
    found = {}
    for cell in notebook.source_cells:
        nbgrader: dict[str, Any] = {
            "grade_id": cell.name,
            "grade": cell.name in graded,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": cell.locked,
            "checksum": cell.checksum,
            "cell_type": cell.cell_type,
            "schema_version": _SCHEMA,
        }
        if cell.name in points:
            nbgrader["points"] = points[cell.name]
        found[cell.name] = course_cell(cell.cell_type, cell.source, nbgrader)
    return found


def register(
    gradebook: Gradebook, assignment: str, student: str, timestamp: datetime | None
) -> None:
    """Make sure that a submission is in the gradebook.

    Args:
        gradebook: An open gradebook that knows assignment and student.
        assignment: The assignment's name.
        student: The student's id.
        timestamp: When it was handed in, in UTC; None leaves the gradebook's as it is.
    """
    times = {} if timestamp is None else {"timestamp": timestamp}
    with warnings.catch_warnings():  # SQLAlchemy's, of how nbgrader builds a submission
        warnings.simplefilter("ignore", SAWarning)
        gradebook.update_or_create_submission(assignment, student, **times)


def save(
    gradebook: Gradebook,
    submitted: SubmittedNotebook,
    scores: Mapping[str, float | None],
    comments: Mapping[str, str | None],
) -> None:
    """Write what came of a notebook, and commit.

    Args:
        gradebook: An open gradebook.
        submitted: The notebook's row.
        scores: Cell id → points, or None where a human has to grade.
        comments: Cell id → automatic comment.
    """
    _set_scores(gradebook, submitted, scores)
    query = gradebook.db.query(BaseCell.name, Comment).join(Comment.cell)
    for name, comment in query.filter(Comment.notebook_id == submitted.id):
        if name in comments:
            comment.auto_comment = comments[name]
    gradebook.db.commit()


def is_late(submitted: SubmittedNotebook) -> bool:
    """Tell whether a notebook was handed in late, or was when it was graded before."""
    late = submitted.assignment.total_seconds_late > 0
    return bool(late or submitted.late_submission_penalty is not None)


def save_as_not_graded(gradebook: Gradebook, assignment: str, student: str) -> None:
    """Take the automatic scores of a submission away and mark it for grading by hand."""
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return
    for notebook in submission.notebooks:
        names = [name for name, _ in _grades(gradebook, notebook)]
        _set_scores(gradebook, notebook, dict.fromkeys(names))
    gradebook.db.commit()


def save_missing_notebook(
    gradebook: Gradebook, assignment: str, student: str, notebook: str
) -> None:
    """Give 0 to all cells of a notebook that was not handed in beside others."""
    submitted = gradebook.find_submission_notebook(notebook, assignment, student)
    names = [name for name, _ in _grades(gradebook, submitted)]
    _set_scores(gradebook, submitted, dict.fromkeys(names, 0.0))
    gradebook.db.commit()


def ungraded(gradebook: Gradebook, assignment: str) -> list[str]:
    """Return the students of whose submissions some cell has no score of any kind."""
    submissions = gradebook.find_assignment(assignment).submissions
    return sorted(
        submission.student_id
        for submission in submissions
        if any(_has_no_score(grade) for each in submission.notebooks for grade in each.grades)
    )


def _has_no_score(grade: Grade) -> bool:
    return grade.auto_score is None and grade.manual_score is None


def _set_scores(
    gradebook: Gradebook, submitted: SubmittedNotebook, scores: Mapping[str, float | None]
) -> None:
    """Set automatic scores. As in nbgrader, one that a human gave stays, to be looked at again."""
    for name, grade in _grades(gradebook, submitted):
        if name in scores:
            grade.auto_score = scores[name]
            grade.needs_manual_grade = scores[name] is None or grade.manual_score is not None


def _grades(gradebook: Gradebook, submitted: SubmittedNotebook) -> list[tuple[str, Grade]]:
    query = gradebook.db.query(BaseCell.name, Grade).join(Grade.cell)
    return [(name, grade) for name, grade in query.filter(Grade.notebook_id == submitted.id)]
