"""A ready interpreter from which wardens are forked, so that not every run has to start and import anew.

It runs as ``python -I -m autograde.guard.zygote FD``, where FD is a socket of the judge's, and ends when the
judge does. A request is one message, JSON with the ``run`` and its ``environment``, and five descriptors:
those that become 0, 1 and 2, and those for the result and the report. The answer to it is the pid of the warden and a
descriptor of that process (``pidfd_open(2)``).

It never runs the student's code: a warden forks the answer process, as one that was started by itself does.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import socket
import sys

from autograde.guard import places, warden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Final

_STANDARD: Final = 3
_DESCRIPTORS: Final = 5


def main(door: int) -> None:
    """Fork a warden for each request until the judge is gone; in a warden, do what a warden does."""
    with socket.socket(fileno=door) as judge:
        request = _serve(judge)
    if request is not None:
        details, descriptors = request
        _become_a_session(details["run"], details["environment"], descriptors[:_STANDARD])
        warden.main(details["run"], *descriptors[_STANDARD:])


def _serve(judge: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Serve the judge. Returns None when it is gone, and in each new warden what was asked for."""
    wardens: dict[int, int] = {}
    while True:
        ready, _, _ = select.select([judge.fileno(), *wardens], [], [])
        for process in wardens.keys() & ready:
            _collect(wardens, process)
        if judge.fileno() not in ready:
            continue
        text, descriptors, _, _ = socket.recv_fds(judge, places.MOST_ENVIRONMENT, _DESCRIPTORS)
        if not text:
            return None
        pid = os.fork()
        if pid == 0:
            _close(wardens)
            return json.loads(text), descriptors
        _close(descriptors)
        process = os.pidfd_open(pid)
        wardens[process] = pid
        socket.send_fds(judge, [str(pid).encode()], [process])


def _collect(wardens: dict[int, int], process: int) -> None:
    os.waitpid(wardens.pop(process), 0)
    os.close(process)


def _close(descriptors: Iterable[int]) -> None:
    for each in descriptors:
        os.close(each)


def _become_a_session(run: str, environment: dict[str, str], standard: list[int]) -> None:
    """Make of this fork what a program is that is started for the run."""
    os.setsid()
    for number, descriptor in enumerate(standard):
        os.dup2(descriptor, number)
    _close(standard)
    os.chdir(run)
    os.environ.clear()
    os.environ.update(environment)
    _show(environment)


def _show(environment: dict[str, str]) -> None:
    """Have ``/proc/PID/environ`` of this process, and of all that it forks, show the environment.

    The file shows the memory between ``env_start`` and ``env_end`` (proc(5)), into which the kernel put the
    environment that the program was started with.

    Raises:
        ValueError: if there is not that much room.
    """
    with open("/proc/self/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    start, end = int(fields[47]), int(fields[48])
    block = b"".join(os.fsencode(f"{name}={text}") + b"\0" for name, text in environment.items())
    if len(block) > end - start:
        raise ValueError(f"the environment has {len(block)} bytes; there is room for {end - start}")
    ctypes.memset(start, 0, end - start)
    ctypes.memmove(start, block, len(block))


if __name__ == "__main__":
    main(int(sys.argv[1]))
