"""What a test cell's outputs mean, and how they are put right before nbgrader reads them.

nbgrader gives 0 for any line on stderr and takes a cell's last value, if a number, for its score. Here a
cell's points depend on one thing: whether a check failed.
"""

from collections.abc import Iterator
from typing import Final

from nbformat import NotebookNode

MIME: Final = "application/vnd.autograde+json"
CHECKS: Final = frozenset({"AssertionError", "CheckFailed"})
"""Errors that say something about the answer. Any other one says that the test cell is broken."""


def tidy(cell: NotebookNode) -> None:
    """Put the outputs of a trusted cell right, after it has run.

    stderr, which no answer can write to here, and errors that are no failed check are moved to the
    cell's ``autograde`` metadata, for the instructor. Verdicts get their exercise and claim.
    """
    notes = cell.metadata.autograde
    texts = [output.text for output in cell.outputs if _is_stderr(output)]
    cell.outputs = [_shown(output) for output in cell.outputs if not _is_stderr(output)]
    if texts:
        notes.stderr = "".join(texts)
    for output in cell.outputs:
        if output.output_type == "error" and output.ename not in CHECKS:
            notes.broken = f"{output.ename}: {output.evalue}"
        elif isinstance(output.get("data", {}).get(MIME), dict):
            output.data[MIME].update(exercise=notes.exercise, claim=notes.claim)


def failed(cell: NotebookNode) -> bool:
    """Say whether a trusted cell has ended with an error."""
    return any(output.output_type == "error" for output in cell.outputs)


def broken(cell: NotebookNode) -> str:
    """Return the error by which a trusted cell is broken, or an empty text."""
    return str(cell.metadata.get("autograde", {}).get("broken", ""))


def remarks(notebook: NotebookNode) -> Iterator[str]:
    """Yield what the instructor should know about the course's own cells in a graded notebook."""
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if broken(cell):
            yield f"the test cell {name} is broken and awaits grading by hand: {broken(cell)}"
        if "stderr" in cell.metadata.get("autograde", {}):
            yield f"the test cell {name} wrote to stderr: {cell.metadata.autograde.stderr.strip()}"


def _is_stderr(output: NotebookNode) -> bool:
    return bool(output.output_type == "stream" and output.name == "stderr")


def _shown(output: NotebookNode) -> NotebookNode:
    """Turn a cell's last value, by which nbgrader would grade, into a display."""
    if output.output_type != "execute_result":
        return output
    return NotebookNode(output_type="display_data", data=output.data, metadata=output.metadata)
