"""Asking the processes of a run for their stacks, and to write down their acts."""

import os
import signal
import time

from autograde.guard import places, procfs
from autograde.guard.child import ACTS_SIGNAL, STACK_SIGNAL

_PATIENCE = 0.5
_PATIENCE_WITH_STACKS = 2.0  # every process writes them at once, as soon as it gets a processor
_MOST_LATE = 3.0
_PAUSE = 0.005
_MOST_BYTES = 64 << 10


def dump(run: str, pids: list[int]) -> dict[int, str]:
    """Return pid → what ``faulthandler`` wrote, for the processes that can be asked.

    A process that has never opened its file has no handler for the signal, and is left alone.
    """
    asked = _ask(run, pids, STACK_SIGNAL, _PATIENCE_WITH_STACKS)
    texts = {pid: _text(run, pid, begin) for pid, begin in asked.items()}
    return {pid: text for pid, text in texts.items() if text}


def write_acts(run: str, pids: list[int]) -> None:
    """Let the processes write down their acts, as far as their main threads can be interrupted."""
    _ask(run, pids, ACTS_SIGNAL, _PATIENCE)


def _ask(run: str, pids: list[int], number: int, patience: float) -> dict[int, int]:
    """Send a signal and wait for what the processes write; pid → where in its file that begins."""
    asked = {
        pid: _size(run, pid)
        for pid in pids
        if os.path.exists(places.stack(run, pid)) and procfs.state(pid) not in "ZX"
    }
    for pid in asked:
        _send(pid, number)
    _wait_until_written(run, asked, patience)
    return asked


def _wait_until_written(run: str, asked: dict[int, int], patience: float) -> None:
    """Wait until every file has grown and then stood still for one pause.

    On a busy machine those are waited for longer that have only to get a processor.
    """
    sizes = asked
    end = time.monotonic() + patience
    while True:
        time.sleep(_PAUSE)
        before, sizes = sizes, {pid: _size(run, pid) for pid in asked}
        silent = [pid for pid in asked if sizes[pid] <= asked[pid]]
        if sizes == before and not silent:
            return
        late = time.monotonic() - end
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


def _text(run: str, pid: int, begin: int) -> str:
    with open(places.stack(run, pid), "rb") as file:
        file.seek(begin)
        return file.read(_MOST_BYTES).decode("utf-8", "replace")
