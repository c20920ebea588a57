"""A small course for tests: an assignment of two exercises, and submissions of it."""

import json
import shutil
from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).parent.parent
Notebook = dict[str, Any]
Change = Callable[[Notebook], None]

SETUP = "%load_ext helpers\nfrom autograde import run"
SQUARE = """%%module toy_square
def square(x):
    ### BEGIN SOLUTION
    return x * x
    ### END SOLUTION
"""
SQUARE_HIDDEN = """run(square, 3).returned(9)
### BEGIN HIDDEN TESTS
run(square, 12, hidden=True).returned(144)
### END HIDDEN TESTS"""
ADD = """%%module toy_add
def add(x, y):
    ### BEGIN SOLUTION
    return x + y
    ### END SOLUTION
"""
RIGHT_SQUARE = "%%module toy_square\ndef square(x):\n    return x * x\n"
RIGHT_ADD = "%%module toy_add\ndef add(x, y):\n    return x + y\n"
POINTS = {"toy_square-returns": 2.0, "toy_square-hidden": 3.0, "toy_add-returns": 1.0}


def nbgrader(name: str, **marks: Any) -> dict[str, Any]:
    """A cell's metadata."""
    defaults = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"nbgrader": defaults | marks | {"grade_id": name, "schema_version": 3}}


def test_cell(name: str, source: str, points: float) -> Any:
    marks = nbgrader(name, grade=True, locked=True, points=points)
    return new_code_cell(source, metadata=marks)


test_cell.__test__ = False  # type: ignore[attr-defined]


def answer_cell(name: str, source: str) -> Any:
    return new_code_cell(source, metadata=nbgrader(name, solution=True))


def toy_source() -> Any:
    """The notebook as the instructor writes it."""
    cells = [
        new_code_cell(SETUP, metadata=nbgrader("setup", locked=True)),
        new_markdown_cell("# Square\nWrite `square`."),
        answer_cell("toy_square", SQUARE),
        test_cell("toy_square-returns", "run(square, 3).returned(9)", 2),
        new_code_cell("# Try it here."),
        test_cell("toy_square-hidden", SQUARE_HIDDEN, 3),
        new_markdown_cell("# Add"),
        answer_cell("toy_add", ADD),
        test_cell("toy_add-returns", "run(add, 3, 4).returned(7)", 1),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def make_course(folder: Path) -> Path:
    """Lay out a course with the repository's configuration and the toy assignment's source."""
    (folder / "source" / "toy").mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    nbformat.write(toy_source(), folder / "source" / "toy" / "toy.ipynb")
    return folder


class Submitter:
    """Hands in the released notebook with changes."""

    def __init__(self, course: Path) -> None:
        self.course = course
        self._released = json.loads((course / "release" / "toy" / "toy.ipynb").read_text())

    def folder(self, student: str) -> Path:
        path = self.course / "submitted" / student / "toy"
        path.mkdir(parents=True, exist_ok=True)
        return path

    def path(self, student: str) -> Path:
        return self.folder(student) / "toy.ipynb"

    def submit(
        self, student: str, answers: Mapping[str, str] | None = None, *changes: Change
    ) -> Path:
        """Hand in a right notebook, but for the answers and changes given."""
        notebook = deepcopy(self._released)
        for name, source in (
            {"toy_square": RIGHT_SQUARE, "toy_add": RIGHT_ADD} | dict(answers or {})
        ).items():
            cell(notebook, name)["source"] = source
        for change in changes:
            change(notebook)
        self.path(student).write_text(json.dumps(notebook))
        return self.path(student)


def place(notebook: Notebook, name: str) -> int:
    """Where the cell with this nbgrader id is."""
    return next(i for i, each in enumerate(notebook["cells"]) if grade_id(each) == name)


def cell(notebook: Notebook, name: str) -> dict[str, Any]:
    found: dict[str, Any] = notebook["cells"][place(notebook, name)]
    return found


def grade_id(each: Mapping[str, Any]) -> str | None:
    found: str | None = each["metadata"].get("nbgrader", {}).get("grade_id")
    return found


def code(source: str, name: str | None = None, **marks: Any) -> dict[str, Any]:
    """A code cell as it is in a notebook's file."""
    metadata = nbgrader(name, **marks) if name else {}
    plain: dict[str, Any] = {"cell_type": "code", "execution_count": None, "outputs": [], "id": "x"}
    return plain | {"source": source, "metadata": metadata}
