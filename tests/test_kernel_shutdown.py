"""A kernel that has used multiprocessing ends by itself, before Jupyter loses patience."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from nbclient import NotebookClient

from helpers.kernel_shutdown import do_not_wait_for_multiprocessing

CELL = """\
import atexit, multiprocessing, pathlib
from helpers.workers import cube
atexit.register(pathlib.Path({ended!r}).touch)
context = multiprocessing.get_context({start_method!r})
queue = context.Queue()
with context.Pool(1) as pool:
    pool.map(cube, [1])
"""


@pytest.mark.parametrize("start_method", multiprocessing.get_all_start_methods())
def test_the_kernel_runs_its_exit_functions(tmp_path: Path, start_method: str) -> None:
    ended = tmp_path / "ended"
    notebook = nbformat.v4.new_notebook()
    for cell in ("%load_ext helpers", CELL.format(ended=str(ended), start_method=start_method)):
        notebook.cells.append(nbformat.v4.new_code_cell(cell))
    NotebookClient(notebook, timeout=60).execute()
    assert ended.exists()


def test_a_shell_without_a_kernel_and_an_unknown_kernel_are_left_alone() -> None:
    do_not_wait_for_multiprocessing(None)
    kernel = SimpleNamespace()
    do_not_wait_for_multiprocessing(kernel)
    assert vars(kernel) == {}
