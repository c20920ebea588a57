"""The folder of one run, and what must not stay behind when the run is over."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from autograde import orphans
from autograde.guard import places

_SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  where Linux keeps it, not a file of ours
_OWNER = "owner"
_LONGEST_BASE = 40
_SHORT_BASE = "/tmp"  # noqa: S108  a folder of our own is made in it


@contextmanager
def run_folder() -> Iterator[Path]:
    """Make a folder for one run and remove it afterwards, whatever happens."""
    run = Path(tempfile.mkdtemp(prefix=places.PREFIX, dir=_base()))
    try:
        for name in ("modules", "work", "tmp", "stacks"):
            (run / name).mkdir()
        (run / _OWNER).write_text(_identity(os.getpid()))
        yield run
    finally:
        _remove(run)


def remove_abandoned() -> list[Path]:
    """Remove the folders of runs whose judge is gone (killed in the middle), and end what still runs in them.

    A folder is only taken for abandoned if its owner file names a process that no longer exists.
    """
    found = [
        each
        for each in Path(_base()).glob(places.PREFIX + "*")
        if each.is_dir() and not each.is_symlink() and _is_abandoned(each)
    ]
    for each in found:
        from autograde import diary

        orphans.end(each)
        unlink_shared_memory(diary.read(each).memory)
        _remove(each)
    return found


def unlink_shared_memory(names: Iterable[str]) -> list[str]:
    """Unlink shared memory and semaphores by the names that multiprocessing was told.

    Returns:
        The names that were still there.
    """
    found = []
    for name in names:
        base = name.removeprefix("/")
        for candidate in (base, f"sem.{base}"):
            path = _SHARED_MEMORY / candidate
            if "/" not in candidate and candidate not in ("", ".", "..") and path.is_file():
                path.unlink(missing_ok=True)
                found.append(name)
    return found


def _base() -> str:
    """Where run folders are made: sockets are in them, whose paths must be short (unix(7))."""
    usual = tempfile.gettempdir()
    short = len(usual) <= _LONGEST_BASE or not os.path.isdir(_SHORT_BASE)
    return usual if short else _SHORT_BASE


def _is_abandoned(run: Path) -> bool:
    try:
        owner = (run / _OWNER).read_text()
        return run.stat().st_uid == os.getuid() and _identity(int(owner.split()[0])) != owner
    except (OSError, ValueError, IndexError):
        return False


def _identity(pid: int) -> str:
    """A pid with the time at which its process started: pids are used again."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return f"{pid} {fields[19]}"
    except OSError:
        return f"{pid}"


def _remove(folder: Path) -> None:
    """Remove a folder even where the student's code took its permissions away."""
    for _ in range(3):
        for place, names, _files in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if not os.path.islink(path):
                    os.chmod(path, 0o700)
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)
