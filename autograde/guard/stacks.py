"""Asking the processes of a run for their stacks, and to write down their acts."""

import os
import signal
import time

from autograde.guard import places, procfs
from autograde.guard.child import ACTS_SIGNAL, ACTS_WRITTEN, STACK_SIGNAL

_PATIENCE = 0.5
_PATIENCE_WITH_STACKS = 2.0  # every process writes them at once, as soon as it gets a processor
_MOST_LATE = 3.0
_PAUSE = 0.005
_PAUSES_OF_ONE_AT_WORK = 8  # it may be in the middle of writing
_MOST_BYTES = 64 << 10


def dump(run: str, pids: list[int]) -> dict[int, str]:
    """Return pid → what ``faulthandler`` wrote, for the processes that can be asked.

    A process that has never opened its file has no handler for the signal, and is left alone.
    """
    asked = _ask(run, pids, STACK_SIGNAL, b"\n", _PATIENCE_WITH_STACKS)
    texts = {pid: _text(run, pid, begin) for pid, begin in asked.items()}
    return {pid: text.decode("utf-8", "replace") for pid, text in texts.items() if text}


def write_acts(run: str, pids: list[int]) -> None:
    """Let the processes write down their acts, as far as their main threads can be interrupted."""
    _ask(run, pids, ACTS_SIGNAL, ACTS_WRITTEN, _PATIENCE)


def _ask(run: str, pids: list[int], number: int, end: bytes, patience: float) -> dict[int, int]:
    """Send a signal and wait for what the processes write; pid → where in its file that begins.

    Args:
        run: The folder of the run.
        pids: The processes.
        number: The signal.
        end: What a process writes last.
        patience: Seconds to wait.
    """
    asked = {
        pid: _size(run, pid)
        for pid in pids
        if os.path.exists(places.stack(run, pid)) and procfs.state(pid) not in "ZX"
    }
    for pid in asked:
        _send(pid, number)
    _wait_until_written(run, asked, end, patience)
    return asked


def _wait_until_written(run: str, asked: dict[int, int], end: bytes, patience: float) -> None:
    """Wait until every file ends as it should, and then has stood still for a while.

    On a busy machine those are waited for longer that have only to get a processor.
    """
    texts: dict[int, bytes] = {}
    still, deadline = 0, time.monotonic() + patience
    while True:
        time.sleep(_PAUSE)
        before, texts = texts, {pid: _text(run, pid, begin) for pid, begin in asked.items()}
        silent = [pid for pid, text in texts.items() if not text.endswith(end)]
        still = still + 1 if texts == before else 0
        if not silent and still >= (_PAUSES_OF_ONE_AT_WORK if any(map(_can_run, asked)) else 1):
            return
        late = time.monotonic() - deadline
        if late > _MOST_LATE or (late > 0 and not any(map(_can_run, silent))):
            return


def _can_run(pid: int) -> bool:
    return procfs.state(pid) in "RD"


def _send(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
        os.kill(pid, signal.SIGCONT)
    except OSError:
        pass


def _size(run: str, pid: int) -> int:
    return os.stat(places.stack(run, pid)).st_size


def _text(run: str, pid: int, begin: int) -> bytes:
    with open(places.stack(run, pid), "rb") as file:
        file.seek(begin)
        return file.read(_MOST_BYTES)
