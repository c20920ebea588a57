"""Programs of the course that are files: show their source, and run them as a shell would.

Each runs in an interpreter of its own and ends: when the time is up, it and all its descendants
are killed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

FOLDER = Path(__file__).with_name("programs")
PLAIN = {
    "PYTHON_COLORS": "0",  # a kernel asks for coloured tracebacks
    "PYTHONUNBUFFERED": "",  # containers often set it, and then the order of lines is another
}
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
        process = subprocess.Popen(
            [sys.executable, str(self.path)],
            env={**os.environ, **PLAIN},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        exit_code: int | None
        try:
            printed, complaints = process.communicate(timeout=deadline)
            exit_code = process.returncode
        except subprocess.TimeoutExpired:
            kill_tree(process.pid)
            printed, complaints = process.communicate()
            exit_code = None
        return Ran(printed, exceptions_in(complaints), exit_code)


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
    for process in tree:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue
