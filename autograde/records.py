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

    Attributes:
        file: The file's name without its folder.
        line: Counted from 1; the answer's first line is the cell's ``%%module`` line.
    """

    file: str
    line: int
    function: str
    text: str = ""


@dataclass(frozen=True)
class Raised:
    """An exception that ended the function (or the import of its module).

    Attributes:
        frames: Outermost first.
        text: The whole traceback, that of a child process included.
        by_worker: Whether a handed-in worker raised it.
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

    Attributes:
        kind: The name of its target function, or of its class.
        begin: Seconds since the call began.
        end: Likewise; ``None`` where it was still there when the run ended.
        exit_code: As ``multiprocessing`` gives it; ``None`` where nobody learnt it.
        by_library: Whether its target is the standard library's own: a pool's worker, a manager.
        finished: Whether it came to its end by itself, by returning, an exception or ``sys.exit``,
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

    Attributes:
        process: The name that its process had then.
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

    Attributes:
        action: "read", "write", "locked" or "unlocked".
        value: What was read or written, as text.
    """

    process: str
    action: str
    thing: str
    value: str = ""


@dataclass(frozen=True)
class Left:
    """Something that was still there when the function had returned.

    Attributes:
        kind: "process", "unjoined process", "thread", "manager" or "shared memory".
    """

    kind: str
    name: str


@dataclass(frozen=True)
class ReturnedProcess:
    """A process that the function returned.

    Attributes:
        pid: 0 where it was never started.
        alive: Whether it still ran.
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

    Attributes:
        operation: "put", "get", "found-empty", "acquire", "join", … (``autograde.guard.watching``).
        thing: What names that thing in all processes: a semaphore, an inode, a pid.
        times: How often.
        first: When first and last, in seconds since the call began.
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

    Attributes:
        since: When it began to wait, in seconds since the call began.
        asked: When it was asked.
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

    Attributes:
        kind: "process" when it ended one, "start" when one could not run, "feeder" in the thread
            that sends a queue's items.
        places: The lines of the answer that it came through, outermost first.
        files: The names of all files that it came through.
        by_worker: Whether a handed-in worker raised it.
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

    Attributes:
        kind: "argument", "attribute" (of the process object) or "global".
        name: Its name; for an argument its position.
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

    Attributes:
        numbers: How many results were looked for.
        in_block: How many of them were in the block that held most of them in the end.
        sent: The ways in which some were sent to another process: "arguments" or "pipe".
    """

    numbers: int = 0
    in_block: int = 0
    sent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What a run came to: all that claims and diagnoses go by.

    Attributes:
        function: The name of the function that was called.
        module: The module it is in: the exercise's id.
        source: The text of that module, if known.
        arguments: The arguments, as text.
        start_method: "fork", "forkserver" or "spawn".
        ending: One of the endings above.
        value: What was returned, as data; an :class:`Opaque` where it was none.
        process: The process that was returned, if it was one.
        finish: How the program ended after the function's return, where it was to end as an
            ordinary one does: "returned" or one of the other endings.
        stdout: What was printed, cut at a limit.
        stderr: Likewise, without what handed-in workers wrote.
        main_pid: The pid of the process that called the function.
        main_thread: The thread that did.
        beside: Where the other processes waited while the first workers were held.
        schedule: The first steps with grader-made accounts, locks and managed containers.
        accounts: (name, value) of the accounts at the end.
        pickled: How often counted arguments were pickled.
        resident: Where numbers were that were to stay in shared memory.
        links: (name, URL) of the links that were handed in.
        own_work: Whether the calls are those of the answer's own functions in child processes.
        ends: The ends of pipes that were open when a run was ended that did not return.
        left_stacks: Where the processes were that were left when the function had returned.
        limit: The limit that the run met, if that ended it.
        seconds: How long the call took, until it returned or raised or the run was ended.
        hidden: Whether messages must not show arguments and values.
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

    def calls_of(self, worker: str) -> tuple[Call, ...]:
        """Return the calls of the worker of this name; all where it is empty."""
        return tuple(call for call in self.calls if worker in ("", call.function))

    def owns(self, place: Place) -> bool:
        """Whether a place is a line of the answer."""
        return place.line > 0 and place.file == f"{self.module}.py"
