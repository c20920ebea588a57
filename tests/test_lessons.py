"""Every lesson has the form that readers rely on, teaches what it must, and runs everywhere."""

from __future__ import annotations

import ast
import json
import multiprocessing
import re
import sys
import tomllib
from pathlib import Path

import lesson_files
import pytest
from lesson_files import LESSONS, code_cells, read, shown
from nbformat import NotebookNode

COVERAGE: dict[str, dict[str, dict[str, list[str]]]] = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted(Path(__file__).with_name("coverage").glob("*.toml"))
}
MOST_WORDS = 2000
MOST_BYTES = 25_000
MOST_LINES = 20
DEFINED_IN_CELLS = {
    "00-start-here": {"square", "make_power", "power"},  # shows why such workers fail
    "02-pool": {"a_pool_each"},  # no worker: it runs in the kernel
}
DEFAULT_METHOD, *OTHER_METHODS = multiprocessing.get_all_start_methods()
"""Under its default method, each lesson is run by nbval."""
IGNORED = re.compile(r"^# NBVAL_IGNORE_OUTPUT: .{15,}$", re.MULTILINE)
MACHINE = re.compile(r"/home/|/root/|/tmp/|/Users/|[A-Z]:\\\\|site-packages")

every_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


def text_of(path: Path) -> str:
    """What the lesson says, without its code."""
    cells = [cell.source for cell in read(path).cells if cell.cell_type == "markdown"]
    return "\n\n".join(cells)


def code_of(path: Path) -> str:
    """The code of the lesson."""
    return "\n\n".join(cell.source for cell in code_cells(read(path)))


def is_plain(cell: NotebookNode) -> bool:
    """Whether the cell runs in the notebook, rather than becoming a module."""
    return not cell.source.startswith("%%module")


def defined_in(cell: NotebookNode) -> set[str]:
    """The functions that the cell defines, nested ones too."""
    lines = [line for line in cell.source.splitlines() if not line.startswith("%")]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        node.name for node in ast.walk(ast.parse("\n".join(lines))) if isinstance(node, functions)
    }


@every_lesson
def test_a_lesson_is_short(path: Path) -> None:
    notebook = read(path)
    assert len(text_of(path).split()) <= MOST_WORDS
    for cell in code_cells(notebook):
        assert len(cell.source.splitlines()) <= MOST_LINES, cell.id
        cell.outputs = []
    assert len(json.dumps(notebook, indent=1, ensure_ascii=False).encode()) <= MOST_BYTES


@every_lesson
def test_a_lesson_opens_with_a_question_and_ends_with_what_to_do(path: Path) -> None:
    cells = read(path).cells
    assert "?**" in cells[0].source
    end = cells[-1].source
    assert all(part in end for part in ["## Remember", "**Next:**", "https://docs.python.org/3/"])


@every_lesson
def test_a_lesson_has_its_exercises(path: Path) -> None:
    code = code_of(path)
    assert code.count("= predict(") >= 2
    assert code.count(".compare(") >= code.count("= predict(")
    assert "spot_the_bug(" in code
    assert ".mended(" in code
    assert "put_in_order(" in code


@every_lesson
def test_workers_are_importable_unless_they_show_why_that_matters(path: Path) -> None:
    plain = [cell for cell in code_cells(read(path)) if is_plain(cell)]
    assert set().union(*map(defined_in, plain)) == DEFINED_IN_CELLS.get(path.stem, set())


@every_lesson
def test_cells_have_readable_ids(path: Path) -> None:
    ids = [cell.id for cell in read(path).cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", each) for each in ids), ids


@every_lesson
def test_outputs_are_stored_as_a_whole_run_leaves_them(path: Path) -> None:
    notebook = read(path)
    cells = code_cells(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert lesson_files.as_stored(read(path)) == notebook


@every_lesson
def test_stored_outputs_show_no_failure_and_no_machine(path: Path) -> None:
    for cell in code_cells(read(path)):
        for output in cell.outputs:
            assert output.output_type != "error", cell.id
            assert output.get("name") != "stderr", cell.id
        found = [text for text in shown(cell) if MACHINE.search(text) or sys.prefix in text]
        assert not found, cell.id


@every_lesson
def test_what_is_not_compared_has_its_reason_beside_it(path: Path) -> None:
    for cell in code_cells(read(path)):
        marked = "nbval" in cell.source.lower() or cell.metadata.get("tags")
        assert bool(marked) is bool(IGNORED.search(cell.source)), cell.id


@every_lesson
@pytest.mark.parametrize("method", OTHER_METHODS)
def test_a_lesson_shows_the_same_under_every_start_method(path: Path, method: str) -> None:
    stored, ran = read(path), lesson_files.run(path, method)
    for before, after in zip(code_cells(stored), code_cells(ran), strict=True):
        if not IGNORED.search(before.source):
            assert shown(after) == shown(before), before.id


def test_every_lesson_has_its_coverage_table() -> None:
    assert list(COVERAGE) == [path.stem for path in LESSONS]


ROWS = [
    (lesson, kind, what)
    for lesson, kinds in COVERAGE.items()
    for kind, rows in kinds.items()
    for what in rows
]


@pytest.mark.parametrize(("lesson", "kind", "what"), ROWS)
def test_what_must_be_taught_is_executed(lesson: str, kind: str, what: str) -> None:
    cell_id, code = COVERAGE[lesson][kind][what]
    path = next(path for path in LESSONS if path.stem == lesson)
    cell = next(cell for cell in code_cells(read(path)) if cell.id == cell_id)
    assert code in cell.source
