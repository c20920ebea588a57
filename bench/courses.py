"""Two courses with the same assignment: one for stock nbgrader, one for this project's."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import answers
import nbformat
from nbformat.v4 import new_code_cell, new_notebook

ROOT: Final = Path(__file__).resolve().parent.parent
ASSIGNMENT: Final = "light"


@dataclass(frozen=True)
class Course:
    """How one of the two courses writes its cells.

    Attributes:
        name: The name of its folder and of its row in the table.
        set_up: The text of the first cell.
        magic: The line before an answer.
        check: A test cell's text, with places for the arguments and for the expected value.
        config: The configuration for nbgrader, or None for nbgrader's defaults.
    """

    name: str
    set_up: str
    magic: str
    check: str
    config: Path | None


STOCK: Final = Course(
    name="stock",
    set_up="from helpers.workers import cube",
    magic="",
    check="assert map_all(cube, {given}) == {value}",
    config=None,
)
OURS: Final = Course(
    name="ours",
    set_up="%load_ext helpers\nfrom autograde import run\nfrom helpers.workers import cube",
    magic="%%module pool_map\n",
    check='run(map_all, cube, {given}, start_method="fork").returned({value})',
    config=ROOT / "nbgrader_config.py",
)


def write_course(course: Course, folder: Path) -> None:
    """Write the instructor's side: the source notebook and the configuration."""
    folder.mkdir(parents=True)
    if course.config is not None:
        shutil.copy(course.config, folder / "nbgrader_config.py")
    solution = f"### BEGIN SOLUTION{answers.RIGHT}### END SOLUTION\n"
    _write(course, solution, folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb")


def write_class(course: Course, folder: Path, students: int, hanging: int) -> None:
    """Write the submissions; the first ``hanging`` students' programs hang."""
    for student in range(students):
        answer = answers.text(student, hanging=student < hanging)
        name = f"student-{student:02}"
        _write(course, answer, folder / "submitted" / name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb")


def _write(course: Course, answer: str, path: Path) -> None:
    cells = [_cell("setup", course.set_up, locked=True)]
    cells.append(_cell("pool_map", course.magic + answer, solution=True))
    for number, (given, value) in enumerate(answers.CALLS, 1):
        text = course.check.format(given=given, value=value)
        cells.append(_cell(f"pool_map-call{number}", text, locked=True, grade=True))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)


def _cell(
    name: str, text: str, *, locked: bool = False, grade: bool = False, solution: bool = False
) -> nbformat.NotebookNode:
    details = {
        "grade_id": name, "locked": locked, "grade": grade, "solution": solution, "task": False,
        "schema_version": 3, "cell_type": "code",
    }  # fmt: skip
    if grade:
        details["points"] = 1
    cell = new_code_cell(text, metadata={"nbgrader": details})
    cell.id = name
    return cell
