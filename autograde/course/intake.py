"""Strict intake: from a submitted file, take the text of its cells, or say why that cannot be done.

What a student hands in may be anything: a link to another file, a pipe that never answers, a terabyte of
zeros. Nothing but the cells' types, texts and nbgrader ids is taken; metadata, outputs and
attachments are left behind.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from nbgrader.utils import parse_utc

MOST_BYTES: Final = 20_000_000
"""Of a notebook's file. Outputs with many pictures stay well below."""
MOST_CELLS: Final = 2_000
TIMESTAMP: Final = "timestamp.txt"
"""Beside the notebook; nbgrader's collect writes it."""


class NotGradableError(Exception):
    """A submission that cannot be graded, and why, in words for the instructor."""


@dataclass(frozen=True)
class SubmittedCell:
    """What is taken of a cell."""

    cell_type: str
    source: str
    grade_id: str = ""


@dataclass(frozen=True)
class Submission:
    """What is taken of a submitted notebook.

    Attributes:
        digest: Of the file's bytes, to see whether another file was handed in since.
    """

    cells: tuple[SubmittedCell, ...]
    digest: str


def read_submission(path: Path) -> Submission:
    """Read a submitted notebook.

    Raises:
        NotGradableError: if it is no regular file, too large, or no notebook of format 4.
    """
    content = read_regular_file(path, MOST_BYTES)
    return Submission(tuple(_cells(_parsed(content))), digest_of(content))


def read_timestamp(folder: Path) -> tuple[str, datetime] | None:
    """Return when a submission was handed in: the text of its time stamp, and the time in UTC.

    Returns:
        None if there is no time stamp.

    Raises:
        NotGradableError: if there is one that cannot be read. Grading can do without it.
    """
    path = folder / TIMESTAMP
    if not os.path.lexists(path):
        return None
    text = read_regular_file(path, most_bytes=100).decode("utf-8", "replace").strip()
    try:
        return text, parse_utc(text)
    except (ValueError, OverflowError):
        raise NotGradableError(f"{path.name} holds no time: {text!r}") from None


def digest_of(content: bytes) -> str:
    """Return a digest by which to tell one file from another."""
    return hashlib.sha256(content).hexdigest()


def read_regular_file(path: Path, most_bytes: int) -> bytes:
    """Read a file of which nothing is known.

    Raises:
        NotGradableError: if it is missing, a link, no regular file, or larger than ``most_bytes``.
    """
    try:
        if path.is_symlink():
            raise NotGradableError(f"{path.name} is a link, not a file")
        with open(path, "rb", opener=_without_link_or_wait) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NotGradableError(f"{path.name} is not a regular file")
            content = file.read(most_bytes + 1)
    except OSError as error:
        raise NotGradableError(f"{path.name} cannot be read: {error.strerror}") from None
    if len(content) > most_bytes:
        raise NotGradableError(f"{path.name} is larger than {most_bytes:,} bytes")
    return content


def _without_link_or_wait(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotGradableError(f"the notebook is not UTF-8 text (byte {error.start})") from None
    except (ValueError, RecursionError) as error:
        raise NotGradableError(f"the notebook is not valid JSON: {error}") from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise NotGradableError("the file is JSON, but not a notebook")
    if notebook.get("nbformat") != 4:
        raise NotGradableError(f"the notebook's format is {notebook.get('nbformat')!r:.20}, not 4")
    return notebook


def _cells(notebook: dict[str, Any]) -> Iterator[SubmittedCell]:
    cells = notebook["cells"]
    if len(cells) > MOST_CELLS:
        raise NotGradableError(f"the notebook has more than {MOST_CELLS:,} cells")
    for place, cell in enumerate(cells, 1):
        found = _cell(cell) if isinstance(cell, dict) else None
        if found is None:
            raise NotGradableError(f"cell {place} is not a notebook cell")
        yield found


def _cell(cell: dict[str, Any]) -> SubmittedCell | None:
    cell_type, source = cell.get("cell_type"), cell.get("source")
    lines = source if isinstance(source, list) else [source]
    texts = [line for line in lines if isinstance(line, str)]
    if cell_type not in ("code", "markdown", "raw") or len(texts) < len(lines):
        return None
    return SubmittedCell(cell_type, _text(texts), _grade_id(cell.get("metadata")))


def _text(lines: list[str]) -> str:
    """Join the lines; half a surrogate pair, which JSON allows, becomes a question mark."""
    text = "".join(lines).replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8")


def _grade_id(metadata: object) -> str:
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return grade_id if isinstance(grade_id, str) else ""
