"""Grade answers with the test cells of a notebook in this process: no kernel, no gradebook."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograde import answers, memo
from autograde.course import names
from autograde.course.template import CourseCell, Kind, Template, read_template


def grade(notebook: Path, given: Mapping[str, str]) -> dict[str, AssertionError | None]:
    """Run the test cells of a notebook of the course on some answers.

    Cells that test other exercises do not run; set-up cells do. No line of an answer runs in this
    process either.

    Args:
        notebook: A notebook of ``source/`` (with its hidden tests) or of ``release/``.
        given: Exercise → the text of its answer.

    Returns:
        The id of each test cell of these exercises → what failed, or None if the cell passed.

    Raises:
        ValueError: if the notebook lacks one of the exercises.
        Exception: whatever but a failed check comes out of a cell: the course is at fault, and a
            note on the exception names the cell.
    """
    template = read_template(notebook)
    namespace: dict[str, Any] = {"__name__": "grading", "get_ipython": _NoShell}
    results: dict[str, AssertionError | None] = {}
    unknown = set(given).difference(template.exercises)
    if unknown:
        raise ValueError(f"{notebook} has no answer cell {', '.join(sorted(unknown))}")
    answers.clear()
    with memo.remembering():
        for cell in template.cells:
            if cell.id in given:
                _offer(template, cell.id, given[cell.id], namespace)
            elif cell.kind is Kind.TRUSTED and template.exercise_of(cell.id)[0] in {"", *given}:
                failure = _failure(cell, namespace)
                results |= {cell.id: failure} if cell.is_graded else {}
    answers.clear()
    return results


def _offer(template: Template, exercise: str, source: str, namespace: dict[str, Any]) -> None:
    answers.offer(
        namespace,
        exercise,
        source,
        expected=template.expected[exercise],
        reserved=template.reserved_from(exercise),
    )


def _failure(cell: CourseCell, namespace: dict[str, Any]) -> AssertionError | None:
    code = compile(names.plain_python(cell.source), f"<{cell.id}>", "exec")
    try:
        exec(code, namespace)  # noqa: S102 - the course wrote it
    except AssertionError as error:
        return error
    except Exception as error:
        error.add_note(f"in the test cell {cell.id}")
        raise
    return None


class _NoShell:
    """Stands for IPython in set-up cells: ``%load_ext helpers`` is of no use here."""

    def run_line_magic(self, name: str, line: str) -> None:
        if name != "load_ext":
            raise NotImplementedError(f"%{name} {line} in a cell that is graded without IPython")
