"""Asking the processes of a run for their stacks."""

import os
import signal
import time

from autograde.guard import places
from autograde.guard.child import STACK_SIGNAL

_PATIENCE = 0.5
_PAUSE = 0.005
_MOST_BYTES = 64 << 10


def dump(run: str, pids: list[int]) -> dict[int, str]:
    """Return pid → what ``faulthandler`` wrote, for the processes that can be asked.

    A process that has never opened its file has no handler for the signal, and is left alone.
    """
    asked = {pid: _size(run, pid) for pid in pids if os.path.exists(places.stack(run, pid))}
    for pid in asked:
        _send(pid)
    _wait_until_written(run, asked)
    texts = {pid: _text(run, pid, begin) for pid, begin in asked.items()}
    return {pid: text for pid, text in texts.items() if text}


def _wait_until_written(run: str, asked: dict[int, int]) -> None:
    """Wait until every file has grown and then stood still for one pause."""
    sizes = asked
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        time.sleep(_PAUSE)
        before, sizes = sizes, {pid: _size(run, pid) for pid in asked}
        if sizes == before and all(sizes[pid] > asked[pid] for pid in asked):
            return


def _send(pid: int) -> None:
    try:
        os.kill(pid, STACK_SIGNAL)
        os.kill(pid, signal.SIGCONT)
    except OSError:
        pass


def _size(run: str, pid: int) -> int:
    return os.stat(places.stack(run, pid)).st_size


def _text(run: str, pid: int, begin: int) -> str:
    with open(places.stack(run, pid), "rb") as file:
        file.seek(begin)
        return file.read(_MOST_BYTES).decode("utf-8", "replace")
