"""Starting the warden of a run, watching it, and seeing to its end.

Outside a box a warden is forked by the zygote: an interpreter that has everything imported, one for each
process that judges. In a box it is a program of its own: nothing of one box may come into another.
"""

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final

from autograde import box, tracebacks
from autograde.failure import GraderError
from autograde.guard import places, procfs

PATIENCE: Final = 10.0
"""Seconds in which a zygote forks, and in which a warden ends its tree and itself once it is told to."""

_MOST_ANSWER: Final = 64
_OUTPUTS: Final = ("stdout", "stderr", "result", "report")


class Warden:
    """The warden of one run, as the judge sees it.

    Attributes:
        pipes: What it and its tree write, to be read: stdout, stderr, result and report.

    Args:
        pid: Its process, or that of the box around it.
        process: A descriptor of that process (``pidfd_open(2)``).
        lifeline: A pipe: once it is closed, the warden ends its tree and itself.
        pipes: See above.
    """

    def __init__(
        self, pid: int, process: int, lifeline: IO[bytes], pipes: dict[str, IO[bytes]]
    ) -> None:
        self.pipes = pipes
        self._pid = pid
        self._process = process
        self._lifeline = lifeline

    def has_ended(self) -> bool:
        """Say whether it has ended."""
        return self._has_ended(within=0.0)

    def is_stopped(self) -> bool:
        """Say whether somebody has stopped it."""
        return procfs.state(self._pid) in "Tt"

    def cut_lifeline(self) -> None:
        """Tell it to end."""
        self._lifeline.close()

    def end(self) -> None:
        """Tell it to end and wait until it has; at worst kill it."""
        self.cut_lifeline()
        if not self._has_ended(within=PATIENCE):
            os.killpg(self._pid, signal.SIGKILL)
            self._has_ended(within=None)
        os.close(self._process)

    def _has_ended(self, *, within: float | None) -> bool:
        ended, _, _ = select.select([self._process], [], [], within)
        return bool(ended)


@contextmanager
def started(run: Path) -> Iterator[Warden]:
    """Start a warden for the run in the folder ``run``; it has ended when the block is left."""
    with ExitStack() as stack:
        lifeline_end, lifeline = _pipe(stack)
        outputs = {name: _pipe(stack) for name in _OUTPUTS}
        ends = [lifeline_end, *(end for _, end in outputs.values())]
        numbers = [end.fileno() for end in ends]
        if box.tier() == box.BUBBLEWRAP:
            program = _start_in_box(run, numbers)
            stack.callback(program.wait)
            pid, process = program.pid, os.pidfd_open(program.pid)
        else:
            pid, process = _fork(run, numbers)
        for end in ends:
            end.close()
        warden = Warden(pid, process, lifeline, {name: pipe for name, (pipe, _) in outputs.items()})
        stack.callback(warden.end)
        yield warden


def _pipe(stack: ExitStack) -> tuple[IO[bytes], IO[bytes]]:
    """Make a pipe whose ends, for reading and for writing, are closed with the stack."""
    reading, writing = os.pipe()
    return (
        stack.enter_context(os.fdopen(reading, "rb", buffering=0)),
        stack.enter_context(os.fdopen(writing, "wb", buffering=0)),
    )


def _start_in_box(run: Path, ends: Sequence[int]) -> "subprocess.Popen[bytes]":
    standard, others = ends[:3], ends[3:]
    command = [*_python("warden"), str(run), *map(str, others)]
    return subprocess.Popen(
        box.wrapped(command, run),
        stdin=standard[0],
        stdout=standard[1],
        stderr=standard[2],
        pass_fds=others,
        start_new_session=True,
        cwd=run,
        env=_environment(run),
    )


def _python(module: str) -> list[str]:
    return [sys.executable, "-I", "-X", "utf8", "-m", f"autograde.guard.{module}"]


def _environment(run: Path) -> dict[str, str]:
    return {
        **_kept_environment(),
        places.ENVIRONMENT: str(run),
        "HOME": places.work(str(run)),
        "TMPDIR": places.temporary(str(run)),
    }


def _kept_environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}


class _Zygote:
    """The interpreter from which wardens are forked (``autograde.guard.zygote``)."""

    def __init__(self) -> None:
        self._line, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            self._process = subprocess.Popen(
                [*_python("zygote"), str(other.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=(other.fileno(),),
                start_new_session=True,
                cwd="/",
                env={**_kept_environment(), places.ROOM: " " * places.MOST_ENVIRONMENT},
            )

    def fork(self, run: Path, ends: Sequence[int]) -> tuple[int, int] | None:
        """Return a new warden's pid and descriptor, None if the zygote has been ended.

        Raises:
            GraderError: if the environment is too long.
        """
        request = json.dumps({"run": str(run), "environment": _environment(run)}).encode()
        if len(request) > places.MOST_ENVIRONMENT:
            raise GraderError("PATH and LANG are too long for a guard's environment: shorten PATH")
        self._line.settimeout(PATIENCE)
        try:
            socket.send_fds(self._line, [request], ends)
            pid, descriptors, _, _ = socket.recv_fds(self._line, _MOST_ANSWER, 1)
        except OSError:  # TimeoutError as well: it was stopped
            return None
        return (int(pid), descriptors[0]) if pid else None

    def end(self) -> str:
        """End it; return what it complained of."""
        self._line.close()
        try:
            _, complaint = self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            _, complaint = self._process.communicate()
        return tracebacks.last_words(complaint.decode("utf-8", "replace"))

    def leave_to_parent(self) -> None:
        """In a forked child: the zygote is the parent's, and has to see when that is gone."""
        self._line.close()
        self._process.returncode = 0  # nobody's child here, so there is nothing to wait for


_ready: list[_Zygote] = []
"""This process's zygote, once there has been a run."""

_lock = threading.Lock()


def _fork(run: Path, ends: Sequence[int]) -> tuple[int, int]:
    """Have a warden forked. A zygote that has been ended (by a program in no box) is replaced.

    Raises:
        GraderError: if not even a new one forks a warden.
    """
    with _lock:
        for _ in range(2):
            found = _zygote().fork(run, ends)
            if found:
                return found
            complaint = _ready.pop().end()
    raise GraderError(f"no guard could be started: {complaint or 'its interpreter was ended'}")


def _zygote() -> _Zygote:
    if not _ready:
        _ready.append(_Zygote())
    return _ready[0]


def start_zygote() -> None:
    """Start this process's zygote, if there is none: before the first run, which would do it."""
    with _lock:
        _zygote()


@atexit.register
def end_zygote() -> None:
    """End this process's zygote. The next run starts another one."""
    with _lock:
        while _ready:
            _ready.pop().end()


def _leave_zygote_to_parent() -> None:
    while _ready:
        _ready.pop().leave_to_parent()
    _lock.release()


os.register_at_fork(
    before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_leave_zygote_to_parent
)
