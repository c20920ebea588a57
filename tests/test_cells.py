"""Test cells of the course's own notebook grade answers without a kernel and without a gradebook."""

from pathlib import Path

import nbformat
import pytest
from toy_course import RIGHT_ADD, RIGHT_SQUARE, nbgrader, test_cell, toy_source

from autograde import CheckFailed, answers
from autograde.course.cells import grade


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    return write(tmp_path, toy_source())


def write(folder: Path, source: nbformat.NotebookNode) -> Path:
    path = folder / "toy.ipynb"
    nbformat.write(source, path)
    return path


def test_right_answers_pass_every_cell(notebook: Path) -> None:
    results = grade(notebook, {"toy_square": RIGHT_SQUARE, "toy_add": RIGHT_ADD})
    assert results == dict.fromkeys(["toy_square-returns", "toy_square-hidden", "toy_add-returns"])


def test_a_wrong_answer_fails_in_the_cells_that_test_it(notebook: Path) -> None:
    results = grade(notebook, {"toy_square": "def square(x):\n    return x * x - (x > 9)"})
    assert results["toy_square-returns"] is None
    assert isinstance(results["toy_square-hidden"], CheckFailed)
    assert "wrong-value" in str(results["toy_square-hidden"])


def test_only_the_exercises_given_are_tested(notebook: Path) -> None:
    assert grade(notebook, {"toy_add": RIGHT_ADD}) == {"toy_add-returns": None}


def test_an_answer_needs_no_module_line_and_runs_no_line_here(notebook: Path) -> None:
    results = grade(notebook, {"toy_add": "import os\nos._exit(1)"})
    assert "crashed" in str(results["toy_add-returns"])


def test_an_answer_that_lacks_the_function_is_told_so(notebook: Path) -> None:
    results = grade(notebook, {"toy_add": "def plus(x, y): ..."})
    assert "defines no function add" in str(results["toy_add-returns"])


def test_an_unknown_exercise_is_a_mistake_of_the_caller(notebook: Path) -> None:
    with pytest.raises(ValueError, match="has no answer cell toy_root"):
        grade(notebook, {"toy_root": ""})


def test_a_broken_cell_is_no_failed_check_and_is_named(tmp_path: Path) -> None:
    source = toy_source()
    source.cells.append(test_cell("toy_add-broken", "add(1, 2)", 1))
    with pytest.raises(TypeError, match="Write run") as caught:
        grade(write(tmp_path, source), {"toy_add": RIGHT_ADD})
    assert caught.value.__notes__ == ["in the test cell toy_add-broken"]


def test_loading_helpers_is_passed_over_and_other_magics_are_refused(tmp_path: Path) -> None:
    source = toy_source()
    assert "%load_ext helpers" in source.cells[0].source
    assert grade(write(tmp_path, source), {"toy_add": RIGHT_ADD}) == {"toy_add-returns": None}
    source.cells.insert(0, nbformat.v4.new_code_cell("%cd /", metadata=nbgrader("a", locked=True)))
    with pytest.raises(NotImplementedError, match="%cd / in a cell"):
        grade(write(tmp_path, source), {"toy_add": RIGHT_ADD})


def test_no_answer_is_remembered(notebook: Path) -> None:
    grade(notebook, {"toy_add": RIGHT_ADD})
    assert answers.source_of("toy_add") is None
