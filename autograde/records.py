"""What a run came to, as frozen records: an ending is a value."""

from dataclasses import dataclass, field
from typing import Any, Final

from autograde.data import Opaque

RETURNED: Final = "returned"
RAISED: Final = "raised"
DEADLOCK: Final = "deadlock"
TOO_SLOW: Final = "too-slow"
CRASHED: Final = "crashed"
NOT_IMPORTABLE: Final = "not-importable"

__all__ = [
    "CRASHED", "DEADLOCK", "NOT_IMPORTABLE", "RAISED", "RETURNED", "TOO_SLOW",
    "Act", "Call", "Changed", "Evidence", "Failed", "Frame", "Left", "Opaque", "PipeEnd", "Place",
    "ProcessRecord", "Raised", "Resident", "ReturnedProcess", "Stack", "Step", "Waiting",
]  # fmt: skip


@dataclass(frozen=True)
class Frame:
    """One line of a stack.

    :param file: the file's name without its folder.
    :param line: counted from 1; the answer's first line is the cell's ``%%module`` line.
    """

    file: str
    line: int
    function: str
    text: str = ""


@dataclass(frozen=True)
class Raised:
    """An exception that ended the function (or the import of its module).

    :param frames: outermost first.
    :param text: the whole traceback, that of a child process included.
    :param by_worker: whether a handed-in worker raised it.
    """

    type: str
    message: str
    frames: tuple[Frame, ...] = ()
    text: str = ""
    by_worker: bool = False


@dataclass(frozen=True)
class Stack:
    """Where one thread of a process was when the run was ended; innermost frame first."""

    pid: int
    frames: tuple[Frame, ...]


@dataclass(frozen=True)
class ProcessRecord:
    """A process that the run started.

    :param kind: the name of its target function, or of its class.
    :param begin: seconds since the call began.
    :param end: likewise; ``None`` where it was still there when the run ended.
    :param exit_code: as ``multiprocessing`` gives it; ``None`` where nobody learnt it.
    :param by_library: whether its target is the standard library's own: a pool's worker, a manager.
    :param finished: whether it came to its end by itself, by returning, an exception or ``sys.exit``,
        rather than killed or left by ``os._exit``.
    """

    pid: int
    name: str
    kind: str = ""
    parent: int = 0
    begin: float = 0.0
    end: float | None = None
    exit_code: int | None = None
    daemon: bool = False
    by_library: bool = False
    finished: bool = False


@dataclass(frozen=True)
class Call:
    """One call of a handed-in worker, with its begin and end in seconds since the call began.

    :param process: the name that its process had then.
    """

    function: str
    arguments: str
    pid: int
    thread: int
    begin: float
    end: float | None
    process: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a forced schedule: who did what with which account or lock.

    :param action: "read", "write", "locked" or "unlocked".
    :param value: what was read or written, as text.
    """

    process: str
    action: str
    thing: str
    value: str = ""


@dataclass(frozen=True)
class Left:
    """Something that was still there when the function had returned.

    :param kind: "process", "unjoined process", "thread", "manager" or "shared memory".
    """

    kind: str
    name: str


@dataclass(frozen=True)
class ReturnedProcess:
    """A process that the function returned.

    :param pid: 0 where it was never started.
    :param alive: whether it still ran.
    """

    pid: int
    alive: bool


@dataclass(frozen=True)
class Place:
    """A line of the answer, or of nothing that is the student's where ``file`` is empty."""

    file: str = ""
    line: int = 0


@dataclass(frozen=True)
class Act:
    """What one thread did, from one place, with one queue, pipe, lock, pool or process.

    :param operation: "put", "get", "found-empty", "acquire", "join", … (``autograde.guard.watching``).
    :param thing: what names that thing in all processes: a semaphore, an inode, a pid.
    :param times: how often.
    :param first: when first and last, in seconds since the call began.
    """

    pid: int
    thread: int
    operation: str
    thing: str
    place: Place
    times: int
    first: float
    last: float


@dataclass(frozen=True)
class Waiting:
    """A thread that waited inside an act when it was asked.

    :param since: when it began to wait, in seconds since the call began.
    :param asked: when it was asked.
    """

    pid: int
    thread: int
    operation: str
    thing: str
    place: Place
    since: float
    asked: float


@dataclass(frozen=True)
class Failed:
    """An exception in a child process.

    :param kind: "process" when it ended one, "start" when one could not run, "feeder" in the
        thread that sends a queue's items.
    :param places: the lines of the answer that it came through, outermost first.
    :param files: the names of all files that it came through.
    :param by_worker: whether a handed-in worker raised it.
    """

    pid: int
    kind: str
    type: str
    message: str
    places: tuple[Place, ...] = ()
    files: tuple[str, ...] = ()
    by_worker: bool = False
    at: float = 0.0


@dataclass(frozen=True)
class Changed:
    """An ordinary object that a child process changed, unseen by all others.

    :param kind: "argument", "attribute" (of the process object) or "global".
    :param name: its name; for an argument its position.
    """

    pid: int
    kind: str
    name: str
    type: str


@dataclass(frozen=True)
class PipeEnd:
    """An end of a pipe that a process had open when the run was ended."""

    pid: int
    inode: str
    writes_only: bool


@dataclass(frozen=True)
class Resident:
    """Where the numbers were that were to stay in one block of shared memory.

    :param numbers: how many results were looked for.
    :param in_block: how many of them were in the block that held most of them in the end.
    :param sent: the ways in which some were sent to another process: "arguments" or "pipe".
    """

    numbers: int = 0
    in_block: int = 0
    sent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What a run came to: all that claims and diagnoses go by.

    :param function: the name of the function that was called.
    :param module: the module it is in: the exercise's id.
    :param source: the text of that module, if known.
    :param arguments: the arguments, as text.
    :param start_method: "fork", "forkserver" or "spawn".
    :param ending: one of the endings above.
    :param value: what was returned, as data; an :class:`Opaque` where it was none.
    :param process: the process that was returned, if it was one.
    :param finish: how the program ended after the function's return, where it was to end as an
        ordinary one does: "returned" or one of the other endings.
    :param stdout: what was printed, cut at a limit.
    :param stderr: likewise, without what handed-in workers wrote.
    :param main_pid: the pid of the process that called the function.
    :param main_thread: the thread that did.
    :param beside: where the other processes waited while the first workers were held.
    :param schedule: the first steps with grader-made accounts, locks and managed containers.
    :param accounts: (name, value) of the accounts at the end.
    :param pickled: how often counted arguments were pickled.
    :param resident: where numbers were that were to stay in shared memory.
    :param links: (name, URL) of the links that were handed in.
    :param own_work: whether the calls are those of the answer's own functions in child processes.
    :param ends: the ends of pipes that were open when a run was ended that did not return.
    :param left_stacks: where the processes were that were left when the function had returned.
    :param limit: the limit that the run met, if that ended it.
    :param seconds: how long the call took, until it returned or raised or the run was ended.
    :param hidden: whether messages must not show arguments and values.
    """

    function: str
    module: str
    start_method: str
    ending: str
    arguments: str = ""
    source: str = ""
    value: Any = None
    process: ReturnedProcess | None = None
    finish: str = ""
    raised_error: Raised | None = None
    stdout: str = ""
    stderr: str = ""
    exit_code: int | None = None
    main_pid: int = 0
    main_thread: int = 0
    processes: tuple[ProcessRecord, ...] = ()
    calls: tuple[Call, ...] = ()
    left: tuple[Left, ...] = ()
    stacks: tuple[Stack, ...] = ()
    beside: tuple[Stack, ...] = ()
    schedule: tuple[Step, ...] = ()
    accounts: tuple[tuple[str, int], ...] = ()
    pickled: int = 0
    resident: Resident = Resident()
    links: tuple[tuple[str, str], ...] = ()
    own_work: bool = False
    acts: tuple[Act, ...] = ()
    waits: tuple[Waiting, ...] = ()
    failed: tuple[Failed, ...] = ()
    changed: tuple[Changed, ...] = ()
    ends: tuple[PipeEnd, ...] = ()
    left_stacks: tuple[Stack, ...] = ()
    limit: str = ""
    detail: str = ""
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    deadline: float = 0.0
    hidden: bool = field(default=False, compare=False)
