"""Programs of the course that are files: show their source, and run them as a shell would.

Each runs in an interpreter of its own and ends: when the time is up, it and all its descendants
are killed.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

FOLDER = Path(__file__).with_name("programs")
PLAIN = {
    "PYTHON_COLORS": "0",  # a kernel asks for coloured tracebacks
    "PYTHONUNBUFFERED": "",  # containers often set it, and then the order of lines is another
}
_PAUSE = 0.05
_MOST_SECONDS_TO_NOTICE = 2.0
ERROR = re.compile(r"^(\w*(?:Error|Exception)): *(.*)$")


@dataclass(frozen=True)
class Ran:
    """What a program printed, the exceptions that ended it or its children, how it ended.

    ``exit_code`` is ``None`` when the program was killed because its time was up.
    """

    printed: str
    errors: tuple[str, ...]
    exit_code: int | None

    def __repr__(self) -> str:
        lines = [f"printed: {line}" for line in self.printed.splitlines()]
        lines += [f"error:   {error}" for error in self.errors]
        if self.exit_code != 0:
            ended = "killed, its time was up" if self.exit_code is None else self.exit_code
            lines.append(f"ended:   {ended}")
        return "\n".join(lines)


@dataclass(frozen=True)
class Script:
    """A program of this folder, by its name without ``.py``."""

    name: str

    @property
    def path(self) -> Path:
        """Where the program is."""
        return FOLDER / f"{self.name}.py"

    @property
    def source(self) -> str:
        """The text of the program, without its docstring's first lines being changed."""
        return self.path.read_text("utf-8")

    def __repr__(self) -> str:
        return self.source.rstrip()

    def _repr_markdown_(self) -> str:
        return f"```python\n{self.source.rstrip()}\n```"

    def run(self, deadline: float = 60.0) -> Ran:
        """Run the program; after ``deadline`` seconds, kill it and what it started."""
        process = self._started()
        exit_code: int | None
        try:
            printed, complaints = process.communicate(timeout=deadline)
            exit_code = process.returncode
        except subprocess.TimeoutExpired:
            kill_tree(process.pid)
            printed, complaints = process.communicate()
            exit_code = None
        return Ran(printed, exceptions_in(complaints), exit_code)

    def interrupt(self, after: str, deadline: float = 60.0) -> Ran:
        """Run the program until it prints the line ``after`` and waits, then do as Ctrl+C in a terminal does.

        That is: send SIGINT to the program and all processes that it has started. This needs
        Linux or macOS. A program that has not ended after ``deadline`` seconds is killed.

        Raises:
            OSError: on Windows, where a program can't do to another what Ctrl+C does.
        """
        if not hasattr(os, "killpg"):
            raise OSError("this needs Linux or macOS: Windows has no Ctrl+C for another program")
        with _interruptible():
            process = self._started(start_new_session=True)
        timer = threading.Timer(deadline, kill_tree, [process.pid])
        timer.start()
        assert process.stdout is not None
        printed = _lines_until(after, process.stdout)
        _press_ctrl_c(process)
        rest, complaints = process.communicate()
        timed_out = not timer.is_alive()
        timer.cancel()
        timer.join()
        interrupted = ("KeyboardInterrupt",) * ("KeyboardInterrupt" in complaints.splitlines())
        errors = (*exceptions_in(complaints), *interrupted)
        return Ran(printed + rest, errors, None if timed_out else process.returncode)

    def _started(self, *, start_new_session: bool = False) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(self.path)],
            env={**os.environ, **PLAIN},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=start_new_session,
        )


@contextmanager
def _interruptible() -> Iterator[None]:
    """Programs that start here heed SIGINT, even where this process ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _lines_until(last: str, stream: IO[str]) -> str:
    """Read lines up to one that reads ``last``, or to the end."""
    lines = []
    for line in stream:
        lines.append(line)
        if line.rstrip() == last:
            break
    return "".join(lines)


def _press_ctrl_c(process: subprocess.Popen[str]) -> None:
    """Send SIGINT to the program, once it waits, and when it has noticed to its processes.

    A signal for a process goes to whichever of its threads takes it first. If a pool's thread does, since it
    starts a worker in place of one that was interrupted, the main thread sleeps on; and CPython does not look
    for signals between its last look and the beginning of a wait. At a terminal one presses Ctrl+C once more.
    """
    try:
        main = psutil.Process(process.pid)
        rest = _wait_until_at_rest(main, process)
        others = main.children(recursive=True)
        main.send_signal(signal.SIGINT)
        end = time.monotonic() + _MOST_SECONDS_TO_NOTICE
        while process.poll() is None and _state(main) == rest and time.monotonic() < end:
            time.sleep(_PAUSE / 10)
    except psutil.NoSuchProcess:
        return
    for other in others:
        with suppress(psutil.NoSuchProcess):
            other.send_signal(signal.SIGINT)


def _wait_until_at_rest(main: psutil.Process, process: subprocess.Popen[str]) -> object:
    """Wait until a process's main thread waits for something, or has ended; return its state."""
    before, now = None, _state(main)
    while process.poll() is None and (now != before or main.status() != psutil.STATUS_SLEEPING):
        time.sleep(_PAUSE)
        before, now = now, _state(main)
    return now


def _state(main: psutil.Process) -> object:
    """How often the main thread has been taken off a processor: unchanged, it has not run."""
    return main.num_ctx_switches()


def exceptions_in(stderr: str) -> tuple[str, ...]:
    """The last lines of the tracebacks in ``stderr``, each once, in order.

    Of a message that begins on a line of its own, that line is taken.
    """
    lines = stderr.splitlines()
    found: dict[str, None] = {}
    for number, line in enumerate(lines):
        if match := ERROR.match(line):
            rest = [later.strip() for later in lines[number + 1 :] if later.strip()]
            message = match[2] or (f"{rest[0]} …" if rest else "")
            found[f"{match[1]}: {message}".rstrip(": ")] = None
    return tuple(found)


def kill_tree(pid: int) -> None:
    """Kill the process ``pid`` and its descendants; those that have ended already do not matter."""
    try:
        root = psutil.Process(pid)
        tree = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return
    # All are stopped first, so that none sees another one end, and complains.
    for act in (psutil.Process.suspend, psutil.Process.kill):
        for process in tree:
            try:
                act(process)
            except psutil.NoSuchProcess:
                continue
