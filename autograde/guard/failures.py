"""Noting exceptions that end a child process: nobody else learns of them."""

import os
import sys
import traceback
from types import TracebackType

from autograde.guard import acts, events, tracing


def note(kind: str, error: BaseException) -> None:
    """Write an exception to the diary, with the lines of the answer that it came through.

    Args:
        kind: "process" when it ended one, "start" when it kept one from running.
        error: The exception, with its traceback.
    """
    if isinstance(error, SystemExit):
        return
    frames = traceback.extract_tb(error.__traceback__)
    lines = " ".join(
        f"{os.path.basename(frame.filename)}:{frame.lineno}"
        for frame in frames
        if acts.is_of_answer(frame.filename)
    )
    library = " ".join(dict.fromkeys(os.path.basename(each.filename) for each in frames))
    worker = int(tracing.failed_in_worker(error))
    events.write("failed", kind, type(error).__name__, _text(error), lines, worker, library)


def note_uncaught() -> None:
    """Note what keeps this process from running: it could not import or unpickle its work."""
    show = sys.excepthook

    def note_and_show(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        note("start", error)
        show(kind, error, trace)

    sys.excepthook = note_and_show


def _text(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return ""
