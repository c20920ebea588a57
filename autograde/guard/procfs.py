"""Reading Linux's /proc: the tree of processes and what each thread waits for.

Facts from proc(5): ``/proc/PID/task/TID/children``, ``syscall`` and ``status``.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

_MOST_LOOKS: Final = 10

Thread = tuple[int, int]
"""(process id, thread id)"""


class Wait:
    """One thread at one moment.

    Attributes:
        state: The kernel's letter: R can run, S sleeps, D waits for a disk, T is stopped, …
        switches: How often it was taken off a processor: unchanged, it has not run.
        untimed: Whether it waits without a time-out, so that only others can wake it.
        cpu_seconds: Processor time used; looked up only where it can run.
    """

    __slots__ = ("cpu_seconds", "state", "switches", "untimed")

    def __init__(self, state: str, switches: int, untimed: bool, cpu_seconds: float = 0.0) -> None:
        self.state = state
        self.switches = switches
        self.untimed = untimed
        self.cpu_seconds = cpu_seconds

    @property
    def asleep(self) -> bool:
        """Whether it waits (or is stopped) rather than runs, can run, or waits for a disk."""
        return self.state in "STtZX"


# System calls that wait: name -> position of the argument that is their time-out, or None when
# they have none. A pointer that is zero means "no time-out", so does -1 for poll and epoll.
_POINTER: Final = {"futex": 3, "select": 4, "pselect6": 4, "ppoll": 2, "rt_sigtimedwait": 2}
_POINTER_OF_LATER: Final = {"epoll_pwait2": 3, "futex_waitv": 3}
_MILLISECONDS: Final = {"poll": 2, "epoll_wait": 3, "epoll_pwait": 3}
_NEVER: Final = (
    "read readv recvfrom recvmsg write writev sendto sendmsg wait4 waitid accept accept4 connect "
    "pause rt_sigsuspend fcntl flock msgrcv msgsnd semop splice open openat"
).split()

_WRITES: Final = {"write", "writev", "sendto", "sendmsg", "splice"}

_NUMBERS: Final[dict[str, dict[str, int]]] = {
    "x86_64": {
        "read": 0, "write": 1, "open": 2, "poll": 7, "readv": 19, "writev": 20, "select": 23,
        "pause": 34, "connect": 42, "accept": 43, "sendto": 44, "recvfrom": 45, "sendmsg": 46,
        "recvmsg": 47, "wait4": 61, "semop": 65, "msgsnd": 69, "msgrcv": 70, "fcntl": 72,
        "flock": 73, "rt_sigtimedwait": 128, "rt_sigsuspend": 130, "futex": 202,
        "epoll_wait": 232, "waitid": 247, "openat": 257, "pselect6": 270, "ppoll": 271,
        "splice": 275, "epoll_pwait": 281, "accept4": 288, "epoll_pwait2": 441,
        "futex_waitv": 449,
    },
    "aarch64": {
        "epoll_pwait": 22, "fcntl": 25, "flock": 32, "openat": 56, "read": 63, "write": 64,
        "readv": 65, "writev": 66, "pselect6": 72, "ppoll": 73, "splice": 76, "waitid": 95,
        "futex": 98, "rt_sigsuspend": 133, "rt_sigtimedwait": 137, "msgrcv": 188, "msgsnd": 189,
        "semop": 193, "accept": 202, "connect": 203, "sendto": 206, "recvfrom": 207,
        "sendmsg": 211, "recvmsg": 212, "accept4": 242, "wait4": 260, "epoll_pwait2": 441,
        "futex_waitv": 449,
    },
}  # fmt: skip


def _by_number() -> dict[int, tuple[str, int | None]]:
    numbers = _NUMBERS.get(os.uname().machine, {})
    table: dict[int, tuple[str, int | None]] = {}
    for name, number in numbers.items():
        position = _POINTER.get(name, _POINTER_OF_LATER.get(name, _MILLISECONDS.get(name)))
        table[number] = name, position
    return table


_CALLS: Final = _by_number()


def waits_for_ever(syscall: str) -> bool:
    """Say whether the line of ``/proc/PID/task/TID/syscall`` is a wait without a time-out."""
    fields = syscall.split()
    if len(fields) < 7 or not fields[0].isdigit():
        return False
    name, position = _CALLS.get(int(fields[0]), ("", None))
    if not name:
        return False
    if position is None:
        return True
    limit = int(fields[1 + position], 16)
    if name in _MILLISECONDS:
        return limit & 0xFFFFFFFF >= 0x80000000
    return limit == 0


def children(pid: int) -> list[int]:
    """List the direct children of a process, those of all its threads."""
    found: list[int] = []
    for thread in _threads(pid):
        text = _read(f"/proc/{pid}/task/{thread}/children")
        found.extend(int(child) for child in text.split())
    return found


def descendants(pid: int) -> list[int]:
    """List children, grandchildren, …: parents come before their children."""
    found = children(pid)
    for each in found:
        found.extend(child for child in children(each) if child not in found)
    return found


def all_descendants(pid: int) -> list[int]:
    """List the descendants that looks show, one after the other, until one shows nobody new.

    A single look can miss a process whose parent ends meanwhile: it moves up to a sub-reaper whose
    children have been listed already. Where processes come without end, some looks have to do.
    """
    found: dict[int, None] = {}
    for _ in range(_MOST_LOOKS):
        before = len(found)
        found.update(dict.fromkeys(descendants(pid)))
        if len(found) == before:
            break
    return list(found)


def state(pid: int) -> str:
    """Return the one-letter state of a process, ``X`` when it is gone."""
    text = _read(f"/proc/{pid}/stat")
    return text.rpartition(")")[2].split()[0] if text else "X"


def parent(pid: int) -> int:
    """Return the pid of the parent, 0 when the process is gone."""
    text = _read(f"/proc/{pid}/stat")
    return int(text.rpartition(")")[2].split()[1]) if text else 0


def command_line(pid: int) -> list[str]:
    """Return a process's command line."""
    return _read(f"/proc/{pid}/cmdline").rstrip("\0").split("\0")


def resident_bytes(pid: int) -> int:
    """Return the memory that only this process holds: resident, not shared with a file or fork."""
    fields = _read(f"/proc/{pid}/statm").split()
    return (int(fields[1]) - int(fields[2])) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def cpu_seconds(pid: int) -> float:
    """Return the processor time of a process, with that of the children it has waited for."""
    return _seconds(f"/proc/{pid}/", with_children=True)


def schedules(pids: Iterable[int]) -> dict[Thread, tuple[float, float]]:
    """Return for each thread how long it ran and how long it waited for a processor, in seconds."""
    found = {}
    for pid in pids:
        for thread in _threads(pid):
            fields = _read(f"/proc/{pid}/task/{thread}/schedstat").split()
            if len(fields) == 3:
                found[pid, thread] = int(fields[0]) / 1e9, int(fields[1]) / 1e9
    return found


def pipe_ends(pid: int) -> list[list[int]]:
    """List [inode, mode] of the pipes and sockets that a process has open; mode 1 only writes."""
    found = []
    for number in _listed(f"/proc/{pid}/fd"):
        target = _link(f"/proc/{pid}/fd/{number}")
        if target.startswith(("pipe:[", "socket:[")):
            inode = int(target.partition("[")[2].rstrip("]"))
            found.append([inode, _mode(f"/proc/{pid}/fdinfo/{number}")])
    return found


def _mode(path: str) -> int:
    """The access mode of an open file: 0 reads, 1 writes, 2 both."""
    flags = [line.split()[1] for line in _read(path).splitlines() if line.startswith("flags:")]
    return int(flags[0], 8) & os.O_ACCMODE if flags else os.O_RDWR


def outward_pipes() -> frozenset[str]:
    """Name the pipes that this process holds: somebody outside its tree reads their other ends."""
    links = (_link(f"/proc/self/fd/{number}") for number in _listed("/proc/self/fd"))
    return frozenset(link for link in links if link.startswith("pipe:["))


def waits(pids: list[int], outward: frozenset[str] = frozenset()) -> dict[Thread, Wait]:
    """Look at every thread of the given processes.

    Args:
        pids: The processes.
        outward: Pipes whose readers are outside the tree: who writes to one, and waits until there
            is room, may be woken at any time.
    """
    return {(pid, thread): _wait(pid, thread, outward) for pid in pids for thread in _threads(pid)}


def _wait(pid: int, thread: int, outward: frozenset[str]) -> Wait:
    folder = f"/proc/{pid}/task/{thread}/"
    letter, switches = "X", 0
    for line in _read(folder + "status").splitlines():
        if line.startswith("State:"):
            letter = line.split()[1]
        elif "ctxt_switches" in line:
            switches += int(line.split()[1])
    if letter == "S":
        call = _read(folder + "syscall")
        untimed = waits_for_ever(call) and _writes_to(folder, call) not in outward
        return Wait(letter, switches, untimed)
    untimed = letter in "TtZX"
    return Wait(letter, switches, untimed, 0.0 if untimed else _seconds(folder))


def _writes_to(folder: str, syscall: str) -> str:
    """Name the file that a thread, waiting in a call of the table, writes to; empty if it does not."""
    number, descriptor = syscall.split()[:2]
    name, _ = _CALLS[int(number)]
    return _link(f"{folder}fd/{int(descriptor, 16)}") if name in _WRITES else ""


def _seconds(folder: str, *, with_children: bool = False) -> float:
    """The processor time in a ``stat`` file: of user and system, then of waited-for children."""
    times = _read(folder + "stat").rpartition(")")[2].split()[11 : 15 if with_children else 13]
    return sum(map(int, times)) / os.sysconf("SC_CLK_TCK")


def _threads(pid: int) -> list[int]:
    return _listed(f"/proc/{pid}/task")


def _listed(folder: str) -> list[int]:
    """List the names in a folder of numbers; none where there is no such process any more."""
    try:
        return [int(name) for name in os.listdir(folder)]
    except OSError:
        return []


def _link(path: str) -> str:
    try:
        return os.readlink(path)
    except OSError:
        return ""


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
