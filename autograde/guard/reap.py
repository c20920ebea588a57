"""Ending a whole tree of processes, whatever they did to escape.

The caller is a sub-reaper (prctl(2), PR_SET_CHILD_SUBREAPER) or pid 1 of its namespace, so every
orphan of the tree becomes its child: neither ``setsid`` nor a double fork gets away.
multiprocessing's resource trackers are let go last: they end by themselves when nobody holds their
pipe any more, and unlink what the others left. Killed first, they would leak it.
"""

import os
import signal
import time
from collections.abc import Callable

from autograde.guard import procfs

_PR_SET_CHILD_SUBREAPER = 36
_PATIENCE_WITH_TRACKERS = 2.0
_PAUSE = 0.002
_TRACKER = "from multiprocessing.resource_tracker import main"
_FORK_SERVER = "from multiprocessing.forkserver import main"
_BEFORE = "import sys; "  # which Python 3.14 puts in front


def become_subreaper() -> None:
    """Make this process the one that inherits the orphans below it.

    Raises:
        OSError: where the kernel refuses.
    """
    if os.getpid() == 1:
        return
    import ctypes

    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def end_all() -> None:
    """End every descendant of this process and collect it.

    The kernel's word that no child is left is the proof: whoever lives on below would have one above.
    """
    _kill_until_gone(spared=is_tracker)
    deadline = time.monotonic() + _PATIENCE_WITH_TRACKERS
    while _collect() and time.monotonic() < deadline:
        time.sleep(_PAUSE)
    while _collect():
        _kill_until_gone(spared=lambda _pid: False)


def collect_orphans(answer: int) -> None:
    """Collect the children of this process that have ended, but for the answer process."""
    for pid in procfs.children(os.getpid()):
        if pid != answer and procfs.state(pid) == "Z":
            os.waitpid(pid, os.WNOHANG)


def is_tracker(pid: int) -> bool:
    """Say whether a process is multiprocessing's resource tracker."""
    return _runs(pid, _TRACKER)


def is_helper(pid: int) -> bool:
    """Say whether a process is multiprocessing's own: a resource tracker or a fork server.

    What a fork server forks has its command line too, but is its child, or, when it has escaped,
    a child of the warden.
    """
    if not _runs(pid, _FORK_SERVER):
        return is_tracker(pid)
    parent = procfs.parent(pid)
    return parent != os.getpid() and not _runs(parent, _FORK_SERVER)


def _runs(pid: int, beginning: str) -> bool:
    words = procfs.command_line(pid)
    program = words[words.index("-c") + 1] if "-c" in words[:-1] else ""
    return program.removeprefix(_BEFORE).startswith(beginning)


def _kill_until_gone(spared: Callable[[int], bool]) -> None:
    """Stop all before killing, so that nobody forks on while others are being killed."""
    while True:
        alive = [pid for pid in _living() if not spared(pid)]
        if not alive:
            return
        for each in (signal.SIGSTOP, signal.SIGKILL):
            for pid in alive:
                _signal(pid, each)
        _collect()
        time.sleep(_PAUSE / 4)


def _living() -> list[int]:
    return [pid for pid in procfs.all_descendants(os.getpid()) if procfs.state(pid) not in "ZX"]


def _signal(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def _collect() -> bool:
    """Collect what has ended; say whether children are left."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
