"""Where the files of one run are: names that the judge, the warden and the children share."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

ENVIRONMENT: Final = "AUTOGRADE_RUN"
"""Environment variable that holds the folder of the run; also the mark of the run's processes."""

ROOM: Final = "AUTOGRADE_ROOM"
"""Environment variable of a zygote, so long that the environment of a run has room in its place."""

MOST_ENVIRONMENT: Final = 1 << 14
"""How many bytes the environment of a run may have."""

PREFIX: Final = "autograde-"
"""How the folder's name begins."""

MANAGED: Final = "managed"
"""The mode in which reads and writes of managed containers and shared numbers are steps to be held."""

SETTLE: Final = "settle"
"""The mode in which ``start()`` of a process waits until nothing moves any more."""

OWN_WORK: Final = "own-work"
"""The mode in which the answer's own functions are the work that is watched."""

UNHELD: Final = "unheld"
"""The mode in which no call of a worker is held, since time counts."""


def job(run: str) -> str:
    """The file with what the judge asks for."""
    return os.path.join(run, "job")


def arguments(run: str) -> str:
    """The file with the pickled arguments."""
    return os.path.join(run, "arguments")


def modules(run: str) -> str:
    """The folder with the answer's module."""
    return os.path.join(run, "modules")


def work(run: str) -> str:
    """The folder in which the answer runs."""
    return os.path.join(run, "work")


def temporary(run: str) -> str:
    """The folder for temporary files."""
    return os.path.join(run, "tmp")


def events(run: str) -> str:
    """The diary of the run."""
    return os.path.join(run, "events")


def referee(run: str) -> str:
    """The socket at which the referee listens."""
    return os.path.join(run, "referee")


def modes(run: str) -> str:
    """The file with the modes of the run, a word each: what its processes have to do otherwise."""
    return os.path.join(run, "modes")


def releasing(run: str) -> str:
    """A file that is there when giving a lock back is a step to be held."""
    return os.path.join(run, "releasing")


def resident(run: str) -> str:
    """The file with the numbers that are to stay in shared memory, if there are any."""
    return os.path.join(run, "resident")


def stack(run: str, pid: int) -> str:
    """The file into which a process writes its stacks when asked."""
    return os.path.join(run, "stacks", str(pid))
