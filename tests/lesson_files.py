"""The lessons as files: run them, and bring what they showed into the form that is stored.

``python tests/lesson_files.py [NOTEBOOK …]`` runs lessons (all, unless some are named) and stores
their outputs.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
LESSONS = sorted(FOLDER.glob("[0-9][0-9]-*.ipynb"))
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
SETTINGS: Any = {"kernel_name": "python3", "timeout": 120, "coalesce_streams": True}
PATTERNS = re.findall(
    "^regex: (.*)$\n^replace: (.*)$", (FOLDER / "nbval.cfg").read_text("utf-8"), re.MULTILINE
)


def read(path: Path) -> NotebookNode:
    """The notebook at ``path``."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """The cells with code, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def run(path: Path, start_method: str | None = None) -> NotebookNode:
    """The notebook, run in a new kernel, with ``start_method`` as the default if it is given.

    Raises:
        nbclient.exceptions.CellExecutionError: for an exception that no tag of the cell expects.
    """
    notebook = read(path)
    if start_method is not None:
        setting = f"import multiprocessing; multiprocessing.set_start_method({start_method!r})"
        notebook.cells.insert(0, nbformat.v4.new_code_cell(setting))
    NotebookClient(notebook, resources=_place(path), **SETTINGS).execute()
    if start_method is not None:
        del notebook.cells[0]
    return notebook


def _place(path: Path) -> dict[str, Any]:
    return {"metadata": {"path": str(path.parent)}}


def as_stored(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what changes from run to run, or means nothing without its kernel.

    The cells are counted from 1, since nbval takes one without a number for one that never ran.
    """
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(code_cells(notebook), start=1):
        cell.execution_count = number
        cell.metadata.pop("execution", None)
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number
            output.get("data", {}).pop(WIDGET_VIEW, None)
    return notebook


def sanitised(text: str) -> str:
    """The text without what nbval does not compare."""
    for regex, replacement in PATTERNS:
        text = re.sub(regex, replacement, text)
    return text


def shown(cell: NotebookNode) -> list[str]:
    """What the cell showed, as far as nbval compares it."""
    return [sanitised(text) for output in cell.outputs for text in _texts(output)]


def _texts(output: NotebookNode) -> list[str]:
    if output.output_type == "stream":
        return [output.text]
    if output.output_type == "error":
        return [f"{output.ename}: {output.evalue}"]
    kinds = sorted(kind for kind in output.data if kind != WIDGET_VIEW)
    return [_as_text(output.data[kind]) for kind in kinds]


def _as_text(data: object) -> str:
    return data if isinstance(data, str) else json.dumps(data, sort_keys=True)


def main(names: list[str]) -> None:
    """Run the named lessons and store what they showed."""
    for path in [Path(name).resolve() for name in names] or LESSONS:
        nbformat.write(as_stored(run(path)), path)


if __name__ == "__main__":
    main(sys.argv[1:])
