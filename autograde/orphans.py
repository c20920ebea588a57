"""Ending what is left of a run whose warden is gone: found by the run's mark."""

import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from autograde.guard import places, reap

_PATIENCE = 2.0
_PAUSE = 0.01


def end(run: Path) -> None:
    """End every process that carries the mark of the run; resource trackers last.

    An orphan keeps the environment it began with, even if it has left session and parent.
    """
    while processes := [each for each in _marked(run) if not reap.is_tracker(each.pid)]:
        for each in processes:
            _kill(each)
        psutil.wait_procs(processes, timeout=_PAUSE)
    deadline = time.monotonic() + _PATIENCE
    while (trackers := list(_marked(run))) and time.monotonic() < deadline:
        psutil.wait_procs(trackers, timeout=_PAUSE)
    for each in _marked(run):
        _kill(each)


def _marked(run: Path) -> Iterator[psutil.Process]:
    for each in psutil.process_iter():
        try:
            marked = each.environ().get(places.ENVIRONMENT) == str(run)
            if marked and each.status() != psutil.STATUS_ZOMBIE:
                yield each
        except psutil.Error:
            continue


def _kill(process: psutil.Process) -> None:
    try:
        process.kill()
    except psutil.NoSuchProcess:
        pass
