"""Make the notebooks that the example class hands in, from ``release/`` and ``class.toml``."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import nbformat
from nbformat import NotebookNode

HERE: Final = Path(__file__).parent
MISTAKES: Final = HERE.parent / "tests" / "mistakes"


def hand_in(release: Path, submitted: Path) -> list[str]:
    """Write a notebook for each student and assignment, and return the students' names.

    Args:
        release: The folder with the released assignments.
        submitted: The folder into which ``<student>/<assignment>/<assignment>.ipynb`` is written.
    """
    students = tomllib.loads((HERE / "class.toml").read_text())
    for notebook in sorted(release.glob("*/*.ipynb")):
        for student, handed_in in students.items():
            if not _hands_in(notebook.stem, handed_in):
                continue
            folder = submitted / student / notebook.parent.name
            folder.mkdir(parents=True)
            (folder / notebook.name).write_text(_submission(notebook, handed_in))
    return list(students)


def _hands_in(assignment: str, handed_in: Mapping[str, Any]) -> bool:
    return assignment in handed_in.get("assignments", ()) or any(
        exercise.startswith(f"{assignment}_") for exercise in handed_in
    )


def _submission(notebook: Path, handed_in: Mapping[str, str]) -> str:
    nb = nbformat.read(notebook, as_version=4)
    for cell in nb.cells:
        details = cell.metadata.get("nbgrader", {})
        text = _answer(details.get("grade_id", ""), handed_in) if details.get("solution") else None
        if text is not None:
            cell.source = f"%%module {details.grade_id}\n{text}"
    damage = _DAMAGE.get(handed_in.get("damage", ""))
    if damage is not None:
        return damage(nb)
    return str(nbformat.writes(nb))


def _answer(exercise: str, handed_in: Mapping[str, str]) -> str | None:
    """Return the text handed in for an exercise, None for the unsolved stub."""
    name = handed_in.get(exercise)
    if name is not None and name.startswith("answers/"):
        return (HERE / name).read_text()
    files = MISTAKES / exercise
    if name is not None:
        return (files / f"{name}.py").read_text()
    first = next(_matching(files, handed_in.get("everywhere")), None)
    return None if first is None else first.read_text()


def _matching(files: Path, beginning: str | None) -> Iterator[Path]:
    return iter(()) if beginning is None else iter(sorted(files.glob(f"{beginning}*.py")))


def _delete_a_test(nb: NotebookNode) -> str:
    nb.cells = [cell for cell in nb.cells if cell.id != "pool_map-parallel"]
    return str(nbformat.writes(nb))


def _edit_a_test(nb: NotebookNode) -> str:
    for cell in nb.cells:
        if cell.id == "pool_map-parallel":
            cell.source = "pass"
    return str(nbformat.writes(nb))


def _cut_in_half(nb: NotebookNode) -> str:
    text = str(nbformat.writes(nb))
    return text[: len(text) // 2]


_DAMAGE: Final[Mapping[str, Callable[[NotebookNode], str]]] = {
    "a test cell deleted": _delete_a_test,
    "a test cell edited": _edit_a_test,
    "the file cut in half": _cut_in_half,
}
