"""What a process does with queues, pipes, locks, pools and processes: evidence for naming a cause.

An act is an operation ("put"), the thing that it is done to and the place that asked for it: a line
of the answer. Acts are counted in memory; each is written to the diary at its first time, and with
its number when the process ends or the warden asks. Who waits inside an act at that moment is
written too.
"""

from __future__ import annotations

import concurrent
import contextlib
import multiprocessing
import os
import sys
import threading
import time
from types import FrameType, TracebackType

from autograde.guard import events, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_MOST_ACTS: Final = 2000
_OURS: Final = os.path.dirname(__file__) + os.sep
_LIBRARY: Final = tuple(
    os.path.dirname(str(module.__file__)) + os.sep for module in (multiprocessing, concurrent)
)
GENERATED: Final = "<string>"
_PASSES_ON: Final = contextlib.__file__
"""``ExitStack`` and the like: what they enter, their caller enters."""

Act = tuple[str, str, str]
"""(operation, thing, place)"""

_done: dict[tuple[Act, int], list[int]] = {}
_waiting: dict[int, tuple[Act, int]] = {}
_answer_folder: list[str] = []
_state = {"finished": False}


def begin(run: str) -> None:
    """Begin with an empty record, in a new process too."""
    _done.clear()
    _waiting.clear()
    _answer_folder[:] = [places.modules(run) + os.sep]


def finish() -> None:
    """Write all acts down and count no more: what this process does now is the guard's doing."""
    write_down()
    _state["finished"] = True


def place(*, inside: bool = False) -> str | None:
    """Say who called the operation that calls this: "file:line" of the answer.

    Args:
        inside: Whether calls by the library itself count as those of its caller.

    Returns:
        An empty text where neither the answer nor the library called, ``None`` for the library.
    """
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_answer_folder[0]):
            return f"{os.path.basename(file)}:{frame.f_lineno}"
        if not (file.startswith(_OURS) or file in (GENERATED, _PASSES_ON)):
            if not file.startswith(_LIBRARY):
                return ""
            if not inside:
                return None
        frame = frame.f_back
    return ""


def is_of_answer(file: str | None) -> bool:
    """Say whether a file is one of the answer's modules."""
    return file is not None and file.startswith(_answer_folder[0])


def is_class_of_answer(kind: type) -> bool:
    """Say whether one of the answer's modules defines a class."""
    return is_of_answer(getattr(sys.modules.get(kind.__module__), "__file__", None))


def did(operation: str, thing: object, where: str) -> None:
    """Count an act."""
    key = (operation, str(thing), where), threading.get_ident()
    now = time.monotonic_ns()
    if _state["finished"]:
        return
    if key in _done:
        count = _done[key]
        count[0] += 1
        count[1] = now
    elif len(_done) < _MOST_ACTS:
        _done[key] = [1, now]
        _write(key, 1, now)


class Waiting:
    """Marks, as a context manager, that this thread may wait in an act."""

    __slots__ = ("_act", "_outer", "_thread")

    def __init__(self, operation: str, thing: object, where: str) -> None:
        self._act = operation, str(thing), where

    def __enter__(self) -> None:
        self._thread = threading.get_ident()
        self._outer = _waiting.get(self._thread)
        _waiting[self._thread] = self._act, time.monotonic_ns()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._outer is None:
            _waiting.pop(self._thread, None)
        else:
            _waiting[self._thread] = self._outer


def write_down() -> None:
    """Write all acts with their numbers, and who waits, to the diary."""
    for key, (times, last) in list(_done.items()):
        if times > 1:
            _write(key, times, last)
    for thread, ((operation, thing, where), since) in list(_waiting.items()):
        events.write("waits", operation, thing, where, thread, since)


def _write(key: tuple[Act, int], times: int, last: int) -> None:
    (operation, thing, where), thread = key
    events.write("act", operation, thing, where, thread, times, last)
