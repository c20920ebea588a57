"""Feedback for students: verdicts without the hidden tests."""

import shutil
from pathlib import Path
from typing import Final

from nbconvert.exporters.exporter import ResourcesDict
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbgrader.converters import GenerateFeedback
from nbgrader.utils import is_locked
from traitlets import Bool

from autograde.course.hidden import without_hidden_tests

_PLACEHOLDER: Final = "# (hidden tests)"


class HideHiddenTests(Preprocessor):
    """Takes hidden tests out of the feedback's copy of a notebook, tracebacks included.

    The graded notebook keeps them, for the instructor. The traceback of a ``CheckFailed`` is its message
    alone, which hides what is to be hidden; that of another error quotes the test cell.
    """

    enabled = Bool(True, help="Whether hidden tests are left out.").tag(config=True)

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, _: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Change one cell of the copy."""
        if cell.cell_type == "code" and is_locked(cell):
            cell.source = without_hidden_tests(cell.source, _PLACEHOLDER)
            for output in cell.outputs:
                if output.output_type == "error" and output.ename != "CheckFailed":
                    output.traceback = [f"{output.ename}: {output.evalue or 'this check failed'}"]
        return cell, resources


class CourseFeedback(GenerateFeedback):  # type: ignore[misc]
    """nbgrader's generate_feedback, which also makes feedback anew that is older than the grading."""

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        """Tell whether feedback is to be written."""
        feedback = Path(self._format_dest(assignment_id, student_id))
        excluded = student_id in self.coursedir.student_id_exclude.split(",")
        if not excluded and feedback.exists() and self._is_outdated(feedback):
            self.log.warning("Updating existing feedback: %s", feedback)
            shutil.rmtree(feedback)
        return bool(super().init_destination(assignment_id, student_id))

    def _is_outdated(self, feedback: Path) -> bool:
        graded = map(Path, self.notebooks)
        pages = {path: feedback / f"{path.stem}.html" for path in graded}
        return any(not page.is_file() or _is_newer(path, page) for path, page in pages.items())


def _is_newer(path: Path, other: Path) -> bool:
    return path.stat().st_mtime_ns > other.stat().st_mtime_ns
