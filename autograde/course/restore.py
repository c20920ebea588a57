"""Put a submission back into the course's notebook: the course's cells, the student's answers.

What runs, and in which order, is the template's alone. Of the submission count the texts of its answer
cells, found by id. Its other cells are kept where they were, for the feedback to show.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from autograde import answers
from autograde.course.hidden import without_hidden_tests
from autograde.course.intake import NotGradableError, Submission, SubmittedCell
from autograde.course.sorting import FIRST, SortedCells
from autograde.course.template import CourseCell, Kind, Template

MOST_ANSWER: Final = 200_000
"""Characters of an answer. Python takes seconds and gigabytes to parse much longer ones."""
MOST_SHOWN: Final = 20_000
"""Characters of a student's other cell that the feedback shows."""

_KERNELSPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}


@dataclass(frozen=True)
class Restored:
    """A notebook to grade.

    Attributes:
        notebook: Each cell's ``autograde`` metadata says what it is to the kernel.
        remarks: What the instructor should know about the submission.
    """

    notebook: NotebookNode
    remarks: tuple[str, ...]


def restore(template: Template, submission: Submission) -> Restored:
    """Build the notebook to grade from the course's cells and a submission's answers.

    Raises:
        NotGradableError: if an answer is too long.
    """
    found = SortedCells(template, submission.cells)
    cells = [*map(_shown, found.others[FIRST])]
    for place, cell in enumerate(template.cells):
        cells += [_restored(template, cell, found), *map(_shown, found.others[place])]
    for place, node in enumerate(cells):
        node.id = f"cell-{place}"
    notebook = new_notebook(cells=cells)
    notebook.metadata = NotebookNode(
        kernelspec=NotebookNode(_KERNELSPEC),
        language_info=NotebookNode(name="python"),
    )
    return Restored(notebook, tuple(_remarks(template, found)))


def _restored(template: Template, cell: CourseCell, found: SortedCells) -> NotebookNode:
    match cell.kind:
        case Kind.TEXT:
            return _node(cell, cell.source)
        case Kind.TRUSTED:
            exercise, claim = template.exercise_of(cell.id)
            return _node(cell, cell.source, exercise=exercise, claim=claim)
        case Kind.ESSAY:
            return _node(cell, _essay(cell, found.taken.get(cell.id)))
        case _:
            return _answer(template, cell, found)


def _answer(template: Template, cell: CourseCell, found: SortedCells) -> NotebookNode:
    submitted = found.taken.get(cell.id)
    source = cell.source if submitted is None else submitted.source
    if len(source) > MOST_ANSWER:
        raise NotGradableError(f"the answer to {cell.id} has more than {MOST_ANSWER:,} characters")
    node = _node(
        cell,
        source,
        exercise=cell.id,
        expected=sorted(template.expected[cell.id]),
        reserved=sorted(template.reserved_from(cell.id)),
    )
    notes = "".join(f"{note}\n" for note in _notes(cell.id, found))
    node.outputs = [new_output("stream", name="stdout", text=notes)] if notes else []
    return node


def _notes(name: str, found: SortedCells) -> Iterator[str]:
    """Yield what the student should know about an answer cell."""
    submitted = found.taken.get(name)
    line = None if submitted is None else answers.module_line(submitted.source)
    if submitted is None:
        yield f"The answer cell {name} is missing from your notebook, so there is nothing to grade."
    elif line is None:
        yield f"This cell must begin with the line %%module {name}. It was graded all the same."
    elif line.split() != ["%%module", name]:
        yield f"The line {line} should read %%module {name}. The cell was graded all the same."
    if name in found.relabelled:
        yield f"This is a new cell; it was taken for the answer cell {name}, which is missing."
    if name in found.copies:
        yield f"There is more than one cell {name} in your notebook. The first one was graded."


def _remarks(template: Template, found: SortedCells) -> Iterator[str]:
    """Yield what the instructor should know: a student may have meant something else."""
    for cell in (cell for cell in template.cells if cell.id):
        submitted = found.taken.get(cell.id)
        if submitted is None:
            yield f"cell {cell.id} is missing; the course's own was put back"
        elif cell.kind in (Kind.TRUSTED, Kind.TEXT) and not _is_unchanged(cell, submitted):
            yield f"cell {cell.id} was changed; the course's own was put back"
        elif cell.kind is Kind.ANSWER:
            yield from (f"cell {cell.id}: {note}" for note in _notes(cell.id, found))
    if [*found.taken] != [cell.id for cell in template.cells if cell.id in found.taken]:
        yield "the order of cells was changed; they were graded in the course's order"


def _is_unchanged(cell: CourseCell, submitted: SubmittedCell) -> bool:
    given_to_students = without_hidden_tests(cell.source)
    return submitted.source.strip() in (cell.source.strip(), given_to_students.strip())


def _essay(cell: CourseCell, submitted: SubmittedCell | None) -> str:
    """Return the student's text. Its HTML is made harmless: instructors read it in formgrader."""
    if submitted is None or submitted.source == cell.source:
        return cell.source
    return html.escape(submitted.source, quote=False)


def _node(cell: CourseCell, source: str, **autograde: Any) -> NotebookNode:
    is_code = cell.kind in (Kind.TRUSTED, Kind.ANSWER)
    node: NotebookNode = new_code_cell(source) if is_code else new_markdown_cell(source)
    node.metadata.autograde = NotebookNode(kind=str(cell.kind), **autograde)
    if cell.nbgrader:
        node.metadata.nbgrader = NotebookNode(cell.nbgrader)
    return node


def _shown(cell: SubmittedCell) -> NotebookNode:
    """Return a student's own cell as something to look at: text as it was typed, no HTML."""
    text = cell.source
    if len(text) > MOST_SHOWN:
        text = f"{text[:MOST_SHOWN]}\n[... {len(text) - MOST_SHOWN:,} more characters]"
    node: NotebookNode
    if cell.cell_type == "code":
        node = new_code_cell(text)
    else:
        escaped = html.escape(text, quote=False)
        node = new_markdown_cell(f'<pre style="white-space: pre-wrap">\n{escaped}\n</pre>')
    node.metadata.autograde = NotebookNode(kind=str(Kind.STUDENT))
    return node
