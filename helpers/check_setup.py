"""Check that the course can run here, and name the fix for what is missing.

In a notebook: ``check_setup()``. At a terminal: ``python -m helpers.check_setup``, which ends with
exit code 1 if a check fails.
"""

from __future__ import annotations

import multiprocessing
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from importlib import metadata
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

from helpers import workers_lessons
from helpers.card import Still
from helpers.children import available, child
from helpers.workers import square

COURSE = "multiprocessing-course"
OLDEST_PYTHON = (3, 11)
LONGEST_FOLDER = 70
"""A socket's path may have about 100 characters (``unix(7)``); multiprocessing adds about 30."""

INSTALL = (
    "in the course's folder, run `make lab`, or `python -m pip install -e .` in this environment"
)


@dataclass(frozen=True)
class Finding:
    """One thing that was checked; ``fix`` says what to do, and is empty if nothing is."""

    name: str
    fix: str = ""

    def __str__(self) -> str:
        return f"FIX   {self.name}: {self.fix}" if self.fix else f"ok    {self.name}"


def python_is_new_enough(version: tuple[int, ...]) -> Finding:
    """Python is the oldest supported one, or newer."""
    wanted = ".".join(map(str, OLDEST_PYTHON))
    fix = f"this kernel runs {version[0]}.{version[1]}; install a newer Python, then {INSTALL}"
    return Finding(f"Python {wanted} or newer", "" if version[:2] >= OLDEST_PYTHON else fix)


def system_has_processes(platform: str) -> Finding:
    """The interpreter does not run inside a web page."""
    fix = "Python inside a browser has no processes; run the course on your machine or on Binder"
    return Finding("processes on this system", fix if platform in {"emscripten", "wasi"} else "")


def packages_are_installed(requirements: list[str]) -> Finding:
    """Every package of the course's own list is there."""
    names = [re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in requirements]
    missing = [name for name in names if not _is_installed(name)]
    return Finding("packages", f"{', '.join(missing)} missing; {INSTALL}" if missing else "")


def nothing_hides_the_standard_library(folder: Path) -> Finding:
    """No file beside the notebook has the name of a standard module."""
    found = sorted(
        path.name for path in folder.glob("*.py") if path.stem in sys.stdlib_module_names
    )
    fix = f"rename {', '.join(found)} in {folder}: Python imports it instead of its own module"
    return Finding("names of files beside the notebook", fix if found else "")


def temporary_folder_is_short(folder: str) -> Finding:
    """The path of a socket in the temporary folder has room."""
    fix = "set the environment variable TMPDIR to a folder with a shorter path, and restart"
    return Finding("temporary folder", fix if len(folder) > LONGEST_FOLDER else "")


def child_answers(start_method: str) -> Finding:
    """A child process starts under ``start_method`` and answers."""
    name = f"a child process with {start_method}"
    try:
        with child(start_method, workers_lessons.do_as_told, _task()) as asked:
            answer = asked.answer()
    except (OSError, EOFError) as error:
        return Finding(name, f"it does not answer ({error!r}); restart the kernel and try again")
    return Finding(name, "" if answer == (True, "9") else f"it answers {answer!r}; {INSTALL}")


def semaphores_can_be_made(make: Callable[[], object] = multiprocessing.Lock) -> Finding:
    """A lock can be made: the system has semaphores and lets this user have them."""
    try:
        make()
    except (OSError, ImportError) as error:
        fix = f"{error!r}; a container needs a writable /dev/shm (docker run --shm-size=256m)"
        return Finding("locks", fix)
    return Finding("locks")


def memory_can_be_shared(make: Callable[..., SharedMemory] = SharedMemory) -> Finding:
    """A block of shared memory can be made, and is removed again."""
    try:
        block = make(create=True, size=16)
    except OSError as error:
        fix = f"{error!r}; a container needs a writable /dev/shm (docker run --shm-size=256m)"
        return Finding("shared memory", fix)
    block.close()
    block.unlink()
    return Finding("shared memory")


def findings() -> Iterator[Finding]:
    """All checks; those that need processes only where there are some."""
    system = system_has_processes(sys.platform)
    yield python_is_new_enough(sys.version_info[:2])
    yield packages_are_installed(requirements())
    yield nothing_hides_the_standard_library(Path.cwd())
    yield system
    if system.fix:
        return
    yield temporary_folder_is_short(tempfile.gettempdir())
    yield semaphores_can_be_made()
    yield memory_can_be_shared()
    yield from map(child_answers, available())


class Report(Still):
    """All findings, and a last line that says whether to go on."""

    def __init__(self, found: list[Finding]) -> None:
        self.failed = [finding for finding in found if finding.fix]
        ready = "Ready: go on." if not self.failed else "Not ready: mend the lines with FIX first."
        lines = [*map(str, found), ready]
        super().__init__("\n".join(lines), f"<pre>{escape(chr(10).join(lines))}</pre>")


def check_setup() -> Report:
    """Check everything that the course needs; show the report as a cell's last line."""
    return Report(list(findings()))


def requirements() -> list[str]:
    """What the course says it needs; itself, if it is not installed."""
    try:
        listed = metadata.requires(COURSE) or []
    except metadata.PackageNotFoundError:
        return [COURSE]
    return [requirement for requirement in listed if "extra ==" not in requirement]


def _is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _task() -> bytes:
    import pickle

    return pickle.dumps((square, 3))


if __name__ == "__main__":
    report = check_setup()
    sys.stdout.write(f"{report}\n")
    sys.exit(bool(report.failed))
