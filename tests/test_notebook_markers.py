"""A cell that cannot show the same twice is not compared, although its marker gives a reason."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from lesson_files import FOLDER

MARKED = "# NBVAL_IGNORE_OUTPUT: it is another number each time\n1 + 1"


def compared(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Let nbval run one cell whose stored output, 3, is not what the cell shows."""
    for name in ["conftest.py", "nbval.cfg"]:
        shutil.copy(FOLDER / name, folder)
    output = nbformat.v4.new_output("execute_result", {"text/plain": "3"}, execution_count=1)
    cell = nbformat.v4.new_code_cell(source, execution_count=1, outputs=[output])
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), folder / "lesson.ipynb")
    command = [sys.executable, "-m", "pytest", "--nbval", "-p", "no:cacheprovider", "lesson.ipynb"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("source", "code"), [(MARKED, 0), ("1 + 1", 1)])
def test_only_a_marked_cell_may_show_something_else(tmp_path: Path, source: str, code: int) -> None:
    ran = compared(tmp_path, source)
    assert ran.returncode == code, ran.stdout
