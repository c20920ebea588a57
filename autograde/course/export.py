"""nbgrader's export, which says which zeros in the table are no scores."""

from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from autograde.course import gradebook as book


class CourseExport(CsvExportPlugin):  # type: ignore[misc]
    """Exports the same table as nbgrader, and warns of submissions that await grading by hand."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table."""
        super().export(gradebook)
        for assignment in gradebook.assignments:
            for student in book.ungraded(gradebook, assignment.name):
                self.log.warning(
                    "%s of %s is not graded in full: the score in the table is too low",
                    assignment.name,
                    student,
                )
