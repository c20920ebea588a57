"""The sandbox: a bubblewrap box around each guard, where the machine allows it.

In the box there are: a read-only system, the Python in use and the two course packages; a private
``/tmp``, work folder and shared memory of limited size; no network but its own loopback; its own
processes, of which the warden is the first, so that all die with it. Not in the box: solutions,
hidden tests, the gradebook, other people's submissions, the rest of the machine.

Grading puts every run into a box. A student who checks their own work needs none.
"""

import functools
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

BUBBLEWRAP: Final = "bubblewrap"
SESSION: Final = "session"

_SIZE = str(256 << 20)
_PROBE_SECONDS = 20.0
_PACKAGES = ("autograde", "helpers")
_SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/lib32",
    "/bin",
    "/sbin",
    "/etc/ld.so.cache",
    "/etc/localtime",
)

_wanted: list[bool] = [False]


def use(wanted: bool = True) -> str:
    """Say whether guards of this process are to be boxed.

    Returns:
        The tier that holds from now on: "bubblewrap", or "session" without a sandbox.
    """
    _wanted[:] = [wanted]
    return tier()


def tier() -> str:
    """Return the tier in force: "bubblewrap" or "session"."""
    return BUBBLEWRAP if _wanted[0] and works() else SESSION


@functools.cache
def works() -> bool:
    """Try once, with the exact flags, whether a box can be made on this machine."""
    if shutil.which("bwrap") is None:
        return False
    command = [*_flags(None), sys.executable, "-I", "-c", "import autograde.guard"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PROBE_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def wrapped(command: list[str], run: Path) -> list[str]:
    """Return the command in a box around the folder of the run, or as it is without a box."""
    return [*_flags(run), *command] if tier() == BUBBLEWRAP else command


def _flags(run: Path | None) -> list[str]:
    flags = ["bwrap", "--unshare-user", "--unshare-all", "--disable-userns", "--cap-drop", "ALL"]
    flags += ["--die-with-parent", "--new-session", "--as-pid-1", "--proc", "/proc"]
    flags += ["--dev", "/dev", "--size", _SIZE, "--perms", "1777", "--tmpfs", "/dev/shm"]  # noqa: S108
    flags += ["--size", _SIZE, "--perms", "1777", "--tmpfs", "/tmp"]  # noqa: S108  both are the box's own
    for path in _readable():
        flags += ["--ro-bind-try", path, path]
    if run is not None:
        flags += ["--bind", str(run), str(run), "--chdir", str(run)]
        flags += ["--ro-bind", str(run / "modules"), str(run / "modules")]
        for name in ("work", "tmp"):
            flags += ["--size", _SIZE, "--tmpfs", str(run / name)]
    return [*flags, "--remount-ro", "/"]


def _readable() -> list[str]:
    """The system, the Python in use and the course packages; links are resolved as well."""
    python = [sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()]
    home = Path(__file__).resolve().parent.parent
    packages = [str(home / name) for name in _PACKAGES]
    found = [*_SYSTEM, *python, os.path.realpath(sys.base_prefix), *packages]
    return [path for path in dict.fromkeys(found) if os.path.exists(path)]
