"""A model of two processes whose steps somebody else puts in order: every order that can happen.

Each process has a program, a row of steps. One step happens at a time, of whichever process is chosen;
a process that wants a lock which is taken cannot be chosen. Everything here is pure: choosing gives a
new `Situation` and leaves the old one as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["read", "add", "write", "take", "give back"]


@dataclass(frozen=True)
class Step:
    """One step of a process; ``lock`` names the lock that it takes or gives back.

    Reading copies the shared counter, adding adds 1 to the own copy, writing stores that copy.
    """

    kind: Kind
    lock: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {self.lock}".strip()


Program = tuple[Step, ...]

ADD_ONE: Program = (Step("read"), Step("add"), Step("write"))
"""What ``counter += 1`` is."""


def with_locks(locks: Sequence[str], body: Program = ()) -> Program:
    """``body`` inside of ``with`` blocks: the locks are taken in this order, given back in the other."""
    takes = tuple(Step("take", lock) for lock in locks)
    gives = tuple(Step("give back", lock) for lock in reversed(locks))
    return takes + body + gives


@dataclass(frozen=True)
class Situation:
    """How things are after some steps.

    Attributes:
        programs: What each process is to do.
        chosen: The numbers of the processes that went so far, in order.
        counter: The shared number.
        copies: The own copy of each process; ``None`` before it has read.
        holders: The locks that are taken, and the number of the process that holds each.
    """

    programs: tuple[Program, ...]
    chosen: tuple[int, ...] = ()
    counter: int = 0
    copies: tuple[int | None, ...] = (None, None)
    holders: tuple[tuple[str, int], ...] = ()

    def steps_done(self, process: int) -> int:
        """How many steps the process has behind it."""
        return self.chosen.count(process)

    def next_step(self, process: int) -> Step | None:
        """What the process does next; ``None`` at the end of its program."""
        return next(iter(self.programs[process][self.steps_done(process) :]), None)

    def waits_for(self, process: int) -> str | None:
        """The lock that the process wants and that is taken, by another or by itself."""
        step = self.next_step(process)
        wanted = step.lock if step is not None and step.kind == "take" else None
        return wanted if wanted in dict(self.holders) else None

    @property
    def ready(self) -> tuple[int, ...]:
        """The processes of which one can be chosen now."""
        return tuple(
            process
            for process in range(len(self.programs))
            if self.next_step(process) is not None and self.waits_for(process) is None
        )

    @property
    def uses_counter(self) -> bool:
        """Whether any process reads the shared number."""
        return any(step.kind == "read" for program in self.programs for step in program)

    @property
    def uses_locks(self) -> bool:
        """Whether any process takes a lock."""
        return any(step.kind == "take" for program in self.programs for step in program)

    @property
    def finished(self) -> bool:
        """Whether every process is at its end."""
        return all(self.next_step(process) is None for process in range(len(self.programs)))

    @property
    def deadlocked(self) -> bool:
        """Whether somebody is not at the end, and nobody can go on."""
        return not self.ready and not self.finished

    def after(self, process: int) -> Situation:
        """The situation when ``process`` has done its next step.

        Raises:
            ValueError: if the process is at its end, or waits for a lock.
        """
        step = self.next_step(process)
        if step is None or process not in self.ready:
            raise ValueError(f"process {process} cannot go on")
        now = replace(self, chosen=(*self.chosen, process))
        own = self.copies[process]
        if step.kind == "take":
            return replace(now, holders=(*self.holders, (step.lock, process)))
        if step.kind == "give back":
            kept = tuple(each for each in self.holders if each[0] != step.lock)
            return replace(now, holders=kept)
        if step.kind == "read":
            return replace(now, copies=self._copies_with(process, self.counter))
        if own is None:
            raise ValueError(f"process {process} has not read yet")
        if step.kind == "add":
            return replace(now, copies=self._copies_with(process, own + 1))
        return replace(now, counter=own)

    def _copies_with(self, process: int, number: int) -> tuple[int | None, ...]:
        return (*self.copies[:process], number, *self.copies[process + 1 :])


def begin(*programs: Program) -> Situation:
    """The situation before the first step."""
    return Situation(programs, copies=(None,) * len(programs))


def every_end(situation: Situation) -> Iterator[Situation]:
    """Every situation in which this one can end, finished or deadlocked, one for each order."""
    if not situation.ready:
        yield situation
    for process in situation.ready:
        yield from every_end(situation.after(process))


def result(end: Situation) -> str:
    """What came out in the end: the counter, a deadlock, or just that it came to an end."""
    if end.deadlocked:
        return "deadlock"
    return str(end.counter) if end.uses_counter else "both done"


def results(situation: Situation) -> Mapping[str, int]:
    """What can still come out, and of how many orders."""
    return dict(sorted(Counter(map(result, every_end(situation))).items()))
