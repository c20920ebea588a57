"""A temporary folder for one process and its children, which goes when the process goes.

The process that made the folder removes it when it ends. One that is killed cannot, and a notebook's
kernel often is. So the folder holds a file that stays locked as long as its process, or a
forked child of it, lives; and whoever makes the next folder removes those that nobody holds.
(Windows has no such lock: there a killed process leaves its folder to the system's own clean-up.)
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Self

if sys.platform != "win32":
    import fcntl

_LOCK = "in-use"


@dataclass(frozen=True)
class PrivateFolder:
    """A folder that only this user can read, and the id of the process that is to remove it."""

    path: Path
    owner: int

    @classmethod
    def make(cls, prefix: str) -> Self:
        """Make a folder whose name begins with ``prefix``, and remove forsaken ones of that prefix."""
        _remove_forsaken(prefix)
        folder = cls(Path(tempfile.mkdtemp(prefix=prefix)).resolve(), os.getpid())
        _hold(folder.path)
        atexit.register(folder.remove)
        return folder

    def remove(self) -> None:
        """Remove the folder with all that is in it, unless this is a forked child of its owner."""
        if os.getpid() == self.owner:
            shutil.rmtree(self.path, ignore_errors=True)


def _hold(path: Path) -> None:
    """Lock the folder's file; the open descriptor is left to the end of the process on purpose."""
    if sys.platform != "win32":
        descriptor = os.open(path / _LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _remove_forsaken(prefix: str) -> None:
    for path in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if _is_forsaken(path):
            shutil.rmtree(path, ignore_errors=True)


def _is_forsaken(path: Path) -> bool:
    """Tell whether this user's folder has a lock that nobody holds."""
    if sys.platform == "win32":
        return False
    try:
        with (path / _LOCK).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return path.lstat().st_uid == os.getuid()
    except OSError:  # locked, another user's, just being made, or gone already
        return False
