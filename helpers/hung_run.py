"""Who waits where for whom in a run that hangs: read from what was recorded of it.

    acts     ──▶ who holds a lock, who put into a queue, who has the other end of a pipe ─┐
    waits    ──▶ who waits for what, and in which line                                   ─┼▶ Lane, Lane, …
    stacks   ──▶ where those are whom no line of the program keeps waiting               ─┘

Everything here is pure. What was recorded comes in as it is (`Seen`), from whoever recorded it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

MAIN = "main"
_POOL_WORKER = re.compile(r"\w*PoolWorker-(\d+)")


class Seen(Protocol):
    """The record of a run, as ``autograde.run`` returns it."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def main_pid(self) -> int: ...  # noqa: D102
    @property
    def processes(self) -> Sequence[Any]: ...  # noqa: D102
    @property
    def acts(self) -> Sequence[Any]: ...  # noqa: D102
    @property
    def waits(self) -> Sequence[Any]: ...  # noqa: D102
    @property
    def stacks(self) -> Sequence[Any]: ...  # noqa: D102
    @property
    def ends(self) -> Sequence[Any]: ...  # noqa: D102


@dataclass(frozen=True)
class Lane:
    """One process when nothing moved any more.

    Attributes:
        name: What it is called.
        state: What it does, in words: ``"waits for a lock, which back holds"``.
        line: The line of the program where it waits; 0 if it is in none.
        code: That line.
        whom: The names of those it waits for; its own may be among them.
        ended: Whether it is gone.
    """

    name: str
    state: str
    line: int = 0
    code: str = ""
    whom: tuple[str, ...] = ()
    ended: bool = False


def lanes_of(seen: Seen) -> list[Lane]:
    """What every process of the run did at the end, the main process first."""
    return list(_Reading(seen).lanes())


def stacks_of(seen: Seen) -> list[tuple[str, list[str]]]:
    """The stack of every thread, the innermost line first, with the name of its process."""
    names = _Reading(seen).names
    return [
        (names[stack.pid], [f"{each.file}:{each.line} {each.function}" for each in stack.frames])
        for stack in seen.stacks
        if stack.pid in names
    ]


def circle(lanes: Sequence[Lane]) -> list[str]:
    """The names of processes each of which waits for the next, and the last for the first.

    Empty if nobody waits in a circle; of several circles, the one that is reached first.
    """
    waits_for = {lane.name: lane.whom for lane in lanes}
    for name in waits_for:
        found = _circle_from([name], waits_for)
        if found:
            return found
    return []


def _circle_from(path: list[str], waits_for: Mapping[str, Sequence[str]]) -> list[str]:
    for name in waits_for.get(path[-1], ()):
        if name == path[0]:
            return path
        if name not in path:
            found = _circle_from([*path, name], waits_for)
            if found:
                return found
    return []


class _Reading:
    """The record of one run, with the questions that are asked of it."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.lines = seen.source.splitlines()
        self.records = {each.pid: each for each in sorted(seen.processes, key=lambda p: p.begin)}
        self.names = {seen.main_pid: MAIN}
        self.names |= {pid: _name(each.name) for pid, each in self.records.items()}

    def lanes(self) -> Iterator[Lane]:
        for pid, name in self.names.items():
            record = self.records.get(pid)
            if record is not None and record.end is not None:
                code = record.exit_code
                how = f"is gone, with exit code {code}" if code else "has ended as it should"
                yield Lane(name, how, ended=True)
            else:
                yield self._waiting(pid)

    def _waiting(self, pid: int) -> Lane:
        for wait in self.seen.waits:
            if wait.pid == pid and wait.place.file:
                state, whom = self._explained(wait)
                return self._lane(pid, state, wait.place.line, whom)
        calls = {(frame.file, frame.function) for frame in self._frames(pid)}
        if ("queues.py", "_finalize_join") in calls:
            put = next(act for act in self.seen.acts if act.pid == pid and act.operation == "put")
            makers = self._who_did("made-lock", put.thing, in_the_program=True)
            state = f"is done, but waits until what it put is taken: {_and(makers)} could take it"
            return self._lane(pid, state, put.place.line, makers)
        if ("pool.py", "worker") in calls:
            return self._lane(pid, "waits for a task from main", 0, [MAIN])
        return self._lane(pid, "is at work", 0, [])

    def _lane(self, pid: int, state: str, line: int, whom: Sequence[str]) -> Lane:
        code = self.lines[line - 1].strip() if 0 < line <= len(self.lines) else ""
        return Lane(self.names[pid], state, line, code, tuple(whom))

    def _explained(self, wait: Any) -> tuple[str, list[str]]:
        """What a process waits for, and for whom."""
        if wait.operation == "join":
            name = self.names.get(int(wait.thing), "a process")
            return f"waits for {name} to end", [name]
        if wait.operation == "acquire":
            holders = self._holders(wait.thing)
            return f"waits for a lock, which {_and(holders)} holds", holders
        if wait.operation == "get":
            putters = self._who_did("put", wait.thing)
            return f"waits for an item from a queue, into which only {_and(putters)} put", putters
        if wait.operation == "recv":
            others = self._at_the_other_end(wait.thing)
            who = "it has itself" if others == [self.names[wait.pid]] else f"{_and(others)} has"
            return f"waits for a message from a pipe, whose other end {who}", others
        if wait.operation == "pool-call":
            gone = [self.names[pid] for pid, each in self.records.items() if each.end is not None]
            return f"waits for a result that {_and(gone)} took along", gone
        return "waits", []

    def _holders(self, lock: str) -> list[str]:
        taken = dict.fromkeys(self.names.values(), 0)
        for act in self.seen.acts:
            if act.thing == lock and act.operation in ("acquire", "release"):
                taken[self.names[act.pid]] += act.times * (1 if act.operation == "acquire" else -1)
        return [name for name, times in taken.items() if times > 0]

    def _who_did(self, operation: str, thing: str, *, in_the_program: bool = False) -> list[str]:
        return self._named(
            act.pid
            for act in self.seen.acts
            if act.operation == operation
            and act.thing.partition(" ")[0] == thing
            and (act.place.file or not in_the_program)
        )

    def _at_the_other_end(self, end: str) -> list[str]:
        pairs = [act.thing.split() for act in self.seen.acts if act.operation == "made-pipe"]
        other = next(pair[1 - pair.index(end)] for pair in pairs if end in pair)
        return self._named(open_end.pid for open_end in self.seen.ends if open_end.inode == other)

    def _named(self, pids: Iterator[int]) -> list[str]:
        found = set(pids)
        return [name for pid, name in self.names.items() if pid in found]

    def _frames(self, pid: int) -> Iterator[Any]:
        for stack in self.seen.stacks:
            if stack.pid == pid:
                yield from stack.frames


def _name(name: str) -> str:
    worker = _POOL_WORKER.fullmatch(name)
    return f"worker {worker[1]}" if worker else name


def _and(names: Sequence[str]) -> str:
    return " and ".join(names) or "nobody"
