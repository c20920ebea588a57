"""The run's diary: every process appends lines to one file, so their order is the order of events.

A line is tab-separated: event, pid, thread, nanoseconds of the monotonic clock (one clock for all
processes of a machine), then fields of the event. A line is written by one ``write`` on a file
opened for appending, so lines of different processes do not mix.
"""

import contextlib
import os
import threading
import time

from autograde.guard import places

_MOST_BYTES = 8 << 20
_MOST_FIELD = 200

_state: dict[str, int] = {}


def open_diary(run: str) -> None:
    """Open the diary of the run in the folder ``run`` for this process and its forked children."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
    _state["fd"] = os.open(places.events(run), flags, 0o600)
    _state["room"] = _MOST_BYTES


def write(event: str, *fields: object) -> None:
    """Append one event. Nothing is written once this process has filled its share."""
    if "fd" not in _state:
        return
    texts = (str(field)[:_MOST_FIELD].replace("\t", " ").replace("\n", " ") for field in fields)
    line = "\t".join(
        (event, str(os.getpid()), str(threading.get_ident()), str(time.monotonic_ns()), *texts)
    )
    data = line.encode("utf-8", "backslashreplace") + b"\n"
    _state["room"] -= len(data)
    if _state["room"] >= 0:
        with contextlib.suppress(OSError):  # a program may close what it has not opened
            os.write(_state["fd"], data)
