"""Find out what each cell of a submission is to the course's notebook."""

from collections import defaultdict
from collections.abc import Iterable

from autograde import answers
from autograde.course.intake import SubmittedCell
from autograde.course.template import Kind, Template

FIRST = -1
"""The place before the template's first cell."""


class SortedCells:
    """The cells of a submission, each taken for one of the course's or kept as the student's own.

    Attributes:
        taken: Id → the first cell that has it.
        copies: The ids of which there was another cell. It is kept among the others.
        relabelled: The answers that had lost their id and were known by their ``%%module`` line.
        others: Place in the template → the student's own cells that follow that cell.
    """

    def __init__(self, template: Template, submitted: Iterable[SubmittedCell]) -> None:
        """Sort the cells of a submission."""
        cells = [*submitted]
        self.taken: dict[str, SubmittedCell] = {}
        self.copies: set[str] = set()
        self.relabelled: set[str] = set()
        self.others: dict[int, list[SubmittedCell]] = defaultdict(list)
        self._places = {cell.id: place for place, cell in enumerate(template.cells) if cell.id}
        self._texts = {c.source.strip(): p for p, c in enumerate(template.cells) if not c.id}
        self._lost = {cell.id for cell in template.cells if cell.kind is Kind.ANSWER}
        self._lost.difference_update(cell.grade_id for cell in cells)
        place = FIRST
        for cell in cells:
            place = self._sort(cell, place)

    def _sort(self, cell: SubmittedCell, place: int) -> int:
        """Sort one cell, which follows the cell at ``place``; return where the next one follows."""
        name = cell.grade_id if cell.grade_id in self._places else self._lost_id(cell)
        if name and name not in self.taken:
            self.taken[name] = cell
            return self._places[name]
        if name:
            self.copies.add(name)
        elif cell.cell_type == "markdown" and cell.source.strip() in self._texts:
            return self._texts[cell.source.strip()]
        self.others[place].append(cell)
        return place

    def _lost_id(self, cell: SubmittedCell) -> str:
        """Recognise an answer that was pasted into a new cell, where its id got lost."""
        name = (answers.module_line(cell.source) or "").partition("%%module")[2].strip()
        if name not in self._lost:
            return ""
        self.relabelled.add(name)
        return name
