"""Who waits where for what, from the stacks of a run that did not end by itself."""

import linecache
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import synchronize
from typing import Final

from autograde.lanes import MAIN, MANAGER, WORKER, Lane
from autograde.records import Evidence, Frame

_FOR_A_LOCK: Final = "for a lock"
_BY_CALL: Final = {
    ("queues.py", "get"): "for an item from a queue",
    ("queue.py", "get"): "for an item from a queue",
    ("queues.py", "put"): "for room in a full queue",
    ("queue.py", "put"): "for room in a full queue",
    ("queues.py", "join"): "for every item of a queue to be marked done",
    ("queue.py", "join"): "for every item of a queue to be marked done",
    ("queues.py", "join_thread"): "for a queue to be emptied",
    ("connection.py", "recv"): "for a message from a pipe",
    ("connection.py", "recv_bytes"): "for a message from a pipe",
    ("connection.py", "poll"): "for a message from a pipe",
    ("connection.py", "send"): "for somebody to read from a full pipe",
    ("connection.py", "send_bytes"): "for somebody to read from a full pipe",
    ("connection.py", "wait"): "for a connection or a process",
    ("process.py", "join"): "for a process to end",
    ("process.py", "shutdown"): "for the executor's tasks to end",
    ("_base.py", "__exit__"): "for the executor's tasks to end",
    ("_base.py", "result"): "for the result of a task",
    ("_base.py", "result_iterator"): "for the result of a task",
    ("_base.py", "wait"): "for the results of tasks",
    ("_base.py", "as_completed"): "for the results of tasks",
    ("pool.py", "join"): "for the pool's workers to end",
    ("pool.py", "__exit__"): "for the pool to end",
    ("pool.py", "terminate"): "for the pool to end",
    ("synchronize.py", "__enter__"): _FOR_A_LOCK,
    ("synchronize.py", "acquire"): _FOR_A_LOCK,
    ("managers.py", "acquire"): _FOR_A_LOCK,
    ("managers.py", "__enter__"): _FOR_A_LOCK,
    ("threading.py", "join"): "for a thread to end",
}
_BY_FILE: Final = {
    "pool.py": "for results from the pool",
    "synchronize.py": "for an event or a condition",
    "threading.py": "for an event or a condition",
    "managers.py": "for an answer from the manager",
    "<string>": "for an answer from the manager",  # methods of proxies are made from text
    "subprocess.py": "for a program to end",
    "socket.py": "for the network",
}
_WATCHERS: Final = ("wrapping.py", "watching.py", "watching_pools.py", "acts.py", "managed.py")
"""Files of the guard that stand between the answer's line and what it called."""

_NETWORK: Final = ("socket.py", "ssl.py")
_BY_TEXT: Final = {
    ".acquire(": _FOR_A_LOCK,
    "flock(": _FOR_A_LOCK,
    "lockf(": _FOR_A_LOCK,
}
"""What a line says that waits in a function written in C, which no stack shows."""


@dataclass(frozen=True)
class Place:
    """Where a process was.

    Attributes:
        line: Of the answer; 0 where the process was in none of its lines.
        code: That line.
        what: What comes after "waits": "for a lock"; "" where unknown.
    """

    line: int
    code: str
    what: str


@dataclass(frozen=True)
class Group:
    """Processes that were at the same place."""

    lanes: tuple[Lane, ...]
    place: Place


def groups(seen: Evidence, lanes: Sequence[Lane]) -> list[Group]:
    """Return where the processes were, the main process first; servers of managers are left out."""
    found: dict[Place, dict[int, Lane]] = {}
    for lane in lanes:
        if lane.role != MANAGER:
            for place in _places(seen, lane):
                found.setdefault(place, {})[lane.pid] = lane
    all_groups = [Group(tuple(members.values()), place) for place, members in found.items()]
    return sorted(all_groups, key=_rank)


def who(members: Sequence[Lane], everyone: Sequence[Lane]) -> str:
    """Name some processes; workers without a name are counted: which one it was is luck."""
    parts = [lane.label for lane in members if lane.role != WORKER]
    number = sum(lane.role == WORKER for lane in members)
    if number:
        parts.append(_workers(number, sum(lane.role == WORKER for lane in everyone)))
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def waits_for_a_lock(seen: Evidence, frames: Sequence[Frame]) -> bool:
    """Whether a thread waits for a lock that a line of the answer takes.

    Args:
        seen: The evidence.
        frames: Its stack, innermost frame first.
    """
    return _own(seen, frames) is not None and _own_place(seen, frames).what == _FOR_A_LOCK


def source_line(seen: Evidence, number: int) -> str:
    """Return a line of the answer, without its indentation."""
    lines = source_lines(seen)
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def source_lines(seen: Evidence) -> list[str]:
    """Return the lines of the answer as Python counts them: a form feed begins none."""
    return seen.source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _workers(number: int, among: int) -> str:
    if number < among:
        return f"{number} of {among} workers"
    return "the worker" if among == 1 else f"all {among} workers"


def _rank(group: Group) -> tuple[bool, bool, int, str]:
    is_main = any(lane.role == MAIN for lane in group.lanes)
    return not is_main, group.place.line == 0, group.place.line, group.place.what


def _places(seen: Evidence, lane: Lane) -> Iterator[Place]:
    stacks = [stack.frames for stack in seen.stacks if stack.pid == lane.pid]
    own = [frames for frames in stacks if _own(seen, frames) is not None]
    for frames in own:
        yield _own_place(seen, frames)
    if stacks and not own:
        yield Place(0, "", _what_without_own(stacks[-1]))  # the main thread comes last


def _own(seen: Evidence, frames: Sequence[Frame]) -> int | None:
    """The place of the innermost frame of the answer."""
    return next((n for n, frame in enumerate(frames) if frame.file == f"{seen.module}.py"), None)


def _own_place(seen: Evidence, frames: Sequence[Frame]) -> Place:
    place = _own(seen, frames)
    assert place is not None
    code = source_line(seen, frames[place].line)
    return Place(frames[place].line, code, _what(frames[:place], code))


def _what(inner: Sequence[Frame], code: str) -> str:
    """Tell from what the answer's line has called; ``inner`` is innermost first."""
    seen = [frame for frame in inner if frame.file not in _WATCHERS]
    if not seen:
        return next((what for text, what in _BY_TEXT.items() if text in code), "")
    called = seen[-1]
    if any(map(_takes_its_lock_back, seen)):
        return _FOR_A_LOCK
    if called.file == "tracing.py":
        return _for_worker(seen[-2]) if len(seen) > 1 else ""
    if called.file == "threading.py" and any(frame.file == "synchronize.py" for frame in seen):
        return (
            "for others at a barrier"  # the one thing of multiprocessing that threading waits for
        )
    what = _BY_CALL.get((called.file, called.function), _BY_FILE.get(called.file, ""))
    return what or ("for the network" if any(f.file in _NETWORK for f in seen) else "")


def _takes_its_lock_back(frame: Frame) -> bool:
    """Whether somebody who waited for a condition was notified, and now waits for its lock."""
    if (frame.file, frame.function) != ("synchronize.py", "wait"):
        return False
    return "self._lock.acquire(" in linecache.getline(str(synchronize.__file__), frame.line)


def _for_worker(frame: Frame) -> str:
    """For what is waited in a worker of the test; one that is held has not begun yet."""
    is_held = frame.file == "referee_client.py"
    return "for a worker of the test" if is_held else f"for the test's {frame.function}()"


def _what_without_own(frames: Sequence[Frame]) -> str:
    calls = [(frame.file, frame.function) for frame in frames]
    if ("util.py", "_exit_function") in calls and ("process.py", "join") in calls:
        return "at its end, for a process to end"
    if ("queues.py", "_finalize_join") in calls:
        return "for a queue to be emptied"
    if ("tracing.py", "__call__") in calls:
        inside = calls[: calls.index(("tracing.py", "__call__"))]
        return f"in the test's {inside[-1][1]}()" if inside else ""
    if ("pool.py", "worker") in calls or ("process.py", "_process_worker") in calls:
        return "for a task"
    return ""
