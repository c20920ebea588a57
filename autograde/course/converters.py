"""nbgrader's autograde, with our steps in it.

nbgrader's configuration, log, exit codes and gradebook stay as they are. Told in the log and by the exit
code is each submission that cannot be graded; its cells then await grading by hand.
"""

import glob
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import NoReturn

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.utils import find_all_files
from traitlets import Integer

from autograde.course import gradebook as book
from autograde.course import grades, intake, verdicts
from autograde.course.done import is_done, mark
from autograde.course.intake import NotGradableError
from autograde.course.kernel import CELL_SECONDS, GradingKernel
from autograde.course.restore import restore
from autograde.course.template import Template


class CourseAutograde(Autograde):  # type: ignore[misc]
    """Grades submissions without running a line of them in the kernel."""

    cell_seconds = Integer(
        CELL_SECONDS,
        min=1,
        help="Seconds after which a test cell is held to be broken, and its submission not graded.",
    ).tag(config=True)

    def start(self) -> None:
        """Grade all submissions that are new or changed, with one kernel."""
        if not self.config.Execute.get("enabled", True):
            self._refuse("--no-execute would give everybody full points: leave it out")
        self._templates: dict[str, dict[str, Template]] = {}
        self._book = Gradebook(self.coursedir.db_url, self.coursedir.course_id)
        with GradingKernel(self.cell_seconds) as self._kernel:
            super().start()

    def init_notebooks(self) -> None:
        """List for each submission the notebooks that should be there, whether they are or not."""
        found = glob.glob(
            self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        )
        self.assignments = {each: self._expected(each) for each in found if Path(each).is_dir()}
        if not self.assignments:
            super().init_notebooks()  # says what is missing, and what may have been meant

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        """Tell whether a submission is to be graded: it is new, changed, or was left half done."""
        if student_id in self.coursedir.student_id_exclude.split(","):
            return False
        graded = Path(self._format_dest(assignment_id, student_id))
        templates = self._known(assignment_id)
        paths = map(Path, self.notebooks)
        if not self.force and all(is_done(each, graded, templates[each.stem]) for each in paths):
            self.log.info("Skipping existing assignment: %s", graded)
            return False
        if graded.exists():
            self.log.warning("Grading again: %s", graded)
            shutil.rmtree(graded)
        return True

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Enter a submission into the gradebook. Nothing but its notebooks is taken from it."""
        submitted = Path(self._format_source(assignment_id, student_id))
        graded = Path(self._format_dest(assignment_id, student_id))
        with self._telling(assignment_id, student_id):
            stamp = self._timestamp(submitted)
            self._register(assignment_id, student_id, None if stamp is None else stamp[1])
            graded.mkdir(parents=True, exist_ok=True)
            self._copy_course_files(assignment_id, graded)
            if stamp is not None:
                (graded / intake.TIMESTAMP).write_text(stamp[0])
            self.notebooks = self._present(assignment_id, student_id)

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """Grade one notebook of a submission."""
        resources = self.init_single_notebook_resources(notebook_filename)
        about = resources["nbgrader"]
        with self._telling(about["assignment"], about["student"]):
            self.log.info("Grading %s", notebook_filename)
            template = self._known(about["assignment"])[about["notebook"]]
            submission = intake.read_submission(Path(notebook_filename))
            restored = restore(template, submission)
            notebook = self._kernel.execute(restored.notebook)
            notebook.metadata.autograde = mark(template, submission.digest)
            for remark in (*restored.remarks, *verdicts.remarks(notebook)):
                self.log.warning("%s, %s: %s", about["student"], about["notebook"], remark)
            about["is_late"] = self._save(notebook, about)
            self._use_preprocessors()
            output, resources = self.exporter.from_notebook_node(notebook, resources)
            self.write_single_notebook(output, resources)

    def _save(self, notebook: NotebookNode, about: dict[str, str]) -> bool:
        """Write the scores into the gradebook, and tell whether the submission was late."""
        with self._book as gradebook:
            submitted = gradebook.find_submission_notebook(
                about["notebook"], about["assignment"], about["student"]
            )
            book.save(gradebook, submitted, grades.scores(notebook), grades.comments(notebook))
            return book.is_late(submitted)

    def _use_preprocessors(self) -> None:
        """Take those for the graded notebook; there is no second notebook between."""
        self.exporter.optimistic_validation = True  # once for all of them
        self._sanitizing = False
        try:
            self._init_preprocessors()
        finally:
            self._sanitizing = True

    def _expected(self, folder: str) -> list[str]:
        """Return the paths of the notebooks that a submission's folder should hold."""
        pattern = self._format_source("(?P<assignment>.*)", ".*", escape=True)
        match = re.fullmatch(pattern, folder)
        assignment = match["assignment"] if match else self.coursedir.assignment_id
        wanted = [n for n in self._known(assignment) if fnmatch(n, self.coursedir.notebook_id)]
        if not wanted:
            self._refuse(f"{assignment} has no notebook {self.coursedir.notebook_id}")
        return [str(Path(folder, f"{name}.ipynb")) for name in wanted]

    def _known(self, assignment: str) -> dict[str, Template]:
        """Return the notebooks of an assignment, which are read once."""
        if assignment not in self._templates:
            course = self.coursedir
            steps = (course.release_directory, course.source_directory)
            folders = [Path(course.format_path(step, ".", assignment)) for step in steps]
            try:
                with self._book as gradebook:
                    self._templates[assignment] = book.templates(gradebook, assignment, folders)
            except book.NotInGradebookError as error:
                self._refuse(str(error))
            for name, template in self._templates[assignment].items():
                if template.clash:
                    self._refuse(f"{name}: {template.clash}")
        return self._templates[assignment]

    def _timestamp(self, submitted: Path) -> tuple[str, datetime] | None:
        try:
            return intake.read_timestamp(submitted)
        except NotGradableError as error:
            self.log.warning("%s: taken as if there were no time stamp, since %s", submitted, error)
            return None

    def _register(self, assignment: str, student: str, timestamp: datetime | None) -> None:
        with self._book as gradebook:
            if self.create_student:
                gradebook.update_or_create_student(student)
            book.register(gradebook, assignment, student, timestamp)

    def _copy_course_files(self, assignment: str, graded: Path) -> None:
        """Put the course's own files, pictures for example, beside the graded notebook."""
        course = self.coursedir
        source = Path(course.format_path(course.source_directory, ".", assignment))
        for each in find_all_files(str(source), [*course.ignore, "*.ipynb"]):
            copy = graded / Path(each).relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(each, copy)

    def _present(self, assignment: str, student: str) -> list[str]:
        """Return the notebooks that were handed in, one at least.

        Raises:
            NotGradableError: if there is none.
        """
        missing = [path for path in self.notebooks if not os.path.lexists(path)]
        if len(missing) == len(self.notebooks):
            folder = Path(missing[0]).parent
            names = ", ".join(Path(path).name for path in missing)
            others = ", ".join(sorted(path.name for path in folder.iterdir())[:5]) or "nothing"
            raise NotGradableError(f"there is no {names} in {folder}, but {others}")
        for path in missing:
            self.log.warning("No submitted file: %s. Its cells get 0 points", path)
            with self._book as gradebook:
                book.save_missing_notebook(gradebook, assignment, student, Path(path).stem)
        return [path for path in self.notebooks if path not in missing]

    @contextmanager
    def _telling(self, assignment: str, student: str) -> Iterator[None]:
        """Report why a submission cannot be graded, and let no score of it stand."""
        try:
            yield
        except Exception as error:
            # nbgrader adds the traceback.
            self.log.error("NOT GRADED: %s of %s: %s", assignment, student, error)  # noqa: TRY400
            with self._book as gradebook:
                book.save_as_not_graded(gradebook, assignment, student)
            raise

    def _refuse(self, why: str) -> NoReturn:
        self.log.error(why)
        raise NbGraderException(why)
