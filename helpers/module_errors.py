"""What a student reads when a cell does not become a module: words, and their own lines."""

from __future__ import annotations

import traceback
from collections.abc import Collection
from pathlib import Path
from traceback import FrameSummary, TracebackException

from helpers import modules

_MOST_FRAMES = 3


def explain(error: BaseException, name: str, notebook_names: Collection[str]) -> str:
    """Say why module ``name`` could not be imported, quoting the lines that led there.

    Lines are counted as in the cell, whose first one is the ``%%module`` line. ``notebook_names`` are
    the names that the notebook knows, since a module that expects to see them is a common mistake.
    """
    own = _own_lines(error, name)
    if isinstance(error, SyntaxError) and not own:
        parts = _not_python(error, name)
    else:
        parts = [_stopped(error, name), *own]
    return "\n".join(parts + _hints(error, notebook_names))


def _not_python(error: SyntaxError, name: str) -> list[str]:
    """Return the message, the line and the caret under the place, as Python prints them."""
    message = f"{name} is not valid Python. {type(error).__name__}: {error.msg}"
    if not error.lineno:
        return [message]
    _place, *quoted, _message = TracebackException.from_exception(error).format_exception_only()
    return [message, f"  line {error.lineno}:", *"".join(quoted).splitlines()]


def _stopped(error: BaseException, name: str) -> str:
    if isinstance(error, SystemExit):
        return f"{name} called sys.exit while it was imported."
    if isinstance(error, KeyboardInterrupt):
        return f"{name} was interrupted while it was imported."
    lines = list(TracebackException.from_exception(error).format_exception_only())
    message = lines[-1] if isinstance(error, SyntaxError) else "".join(lines)
    return f"{name} stopped while it was imported. {message.rstrip()}"


def _own_lines(error: BaseException, name: str) -> list[str]:
    """Quote the last few lines of stored modules on the way to the error."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).parent == modules.folder()]
    return [_quote(frame, name) for frame in own[-_MOST_FRAMES:]]


def _quote(frame: FrameSummary, name: str) -> str:
    module = Path(frame.filename).stem
    place = f"line {frame.lineno}" + ("" if module == name else f" of {module}")
    function = "" if frame.name == "<module>" else f", in {frame.name}"
    return f"  {place}{function}: {frame.line}"


def _hints(error: BaseException, notebook_names: Collection[str]) -> list[str]:
    if isinstance(error, NameError) and error.name in notebook_names:
        unseen = "A module does not see the notebook's variables"
        return [f"{unseen}: define or import {error.name} in this cell."]
    if isinstance(error, SyntaxError) and (error.text or "").lstrip().startswith(("%", "!")):
        return ["Lines that begin with % or ! are commands of the notebook, not Python."]
    return []
