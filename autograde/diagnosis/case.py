"""One case to be explained: the evidence, looked at from the sides that the rules ask for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from autograde.diagnosis.syntax import Answer
from autograde.records import (
    DEADLOCK,
    RAISED,
    TOO_SLOW,
    Act,
    Evidence,
    Failed,
    Frame,
    Place,
    ProcessRecord,
    Waiting,
)

_LASTING_SECONDS = 1.0
MANAGER = "BaseManager._run_server"
POOL_WORKER = "worker"
EXECUTOR_WORKER = "_process_worker"
WAITS_FOR_TASK = ("fetch", "wait-task")
TAKES_TASK = (
    "map", "starmap", "apply", "apply_async", "map_async", "starmap_async", "imap",
    "imap_unordered", "submit",
)  # fmt: skip
"""The methods of pools and executors that are given a function as a task."""


@dataclass(frozen=True)
class Case:
    """What is known of a run, and what a claim found.

    Attributes:
        findings: Names of findings of the claim that failed.
        about: What the claim is about, where its findings do not tell: "pickled", "memory",
            "names", "requests".
    """

    seen: Evidence
    findings: tuple[str, ...]
    about: str = ""

    @cached_property
    def answer(self) -> Answer:
        """The answer's syntax tree."""
        return Answer(self.seen.source)

    @property
    def main(self) -> int:
        """The pid of the process that called the function."""
        return self.seen.main_pid

    @property
    def hangs(self) -> bool:
        """Whether the run had to be ended."""
        return self.seen.ending in (DEADLOCK, TOO_SLOW)

    def found(self, *findings: str) -> bool:
        """Whether the claim has one of these findings."""
        return bool(set(findings) & set(self.findings))

    @property
    def went_wrong(self) -> bool:
        """Whether a value was wrong or an exception came out: something is missing, or was lost."""
        lacks = self.found("wrong-value", "lost-update") and not self.about
        return lacks or self.seen.ending == RAISED

    def own(self, place: Place) -> bool:
        """Whether a place is a line of the answer."""
        return self.seen.owns(place)

    @cached_property
    def processes(self) -> dict[int, ProcessRecord]:
        """The processes by pid."""
        return {record.pid: record for record in self.seen.processes}

    def kind(self, pid: int) -> str:
        """The name of the function that a process runs."""
        return self.processes[pid].kind if pid in self.processes else ""

    def is_alive(self, pid: int) -> bool:
        """Whether a process still ran when the run ended (or the function returned)."""
        record = self.processes.get(pid)
        return pid == self.main or (record is not None and record.end is None)

    def ended_by(self, pid: int, moment: float) -> bool:
        """Whether a process had ended at a moment of the run."""
        record = self.processes.get(pid)
        return record is not None and record.end is not None and record.end <= moment

    def workers_of_pools(self) -> list[ProcessRecord]:
        """The processes of ``multiprocessing`` pools and executors."""
        kinds = (POOL_WORKER, EXECUTOR_WORKER)
        return [p for p in self.seen.processes if p.by_library and p.kind in kinds]

    def acts(self, *operations: str, thing: str | None = None, pid: int | None = None) -> list[Act]:
        """The acts of these operations, in the order in which they were last done."""
        found = [
            act
            for act in self.seen.acts
            if act.operation in operations
            and (thing is None or act.thing == thing)
            and (pid is None or act.pid == pid)
        ]
        return sorted(found, key=lambda act: act.last)

    def own_acts(self, *operations: str, thing: str | None = None) -> list[Act]:
        """The acts that lines of the answer asked for."""
        return [act for act in self.acts(*operations, thing=thing) if self.own(act.place)]

    def times(self, *operations: str, thing: str) -> int:
        """How often something was done to a thing, by all processes together."""
        return sum(act.times for act in self.acts(*operations, thing=thing))

    @cached_property
    def waits(self) -> list[Waiting]:
        """Who waits, and goes on waiting: where the time was up, only who has waited for long."""
        least = 0.0 if self.seen.ending != TOO_SLOW else _LASTING_SECONDS
        return [wait for wait in self.seen.waits if wait.asked - wait.since >= least]

    def waiting(self, *operations: str, thing: str | None = None) -> list[Waiting]:
        """Those who wait so, the main process first."""
        found = [
            wait
            for wait in self.waits
            if wait.operation in operations and (thing is None or wait.thing == thing)
        ]
        return sorted(found, key=lambda wait: (wait.pid != self.main, wait.pid))

    def own_waiting(self, *operations: str) -> list[Waiting]:
        """Those who wait so on a line of the answer, the main process first."""
        return [wait for wait in self.waiting(*operations) if self.own(wait.place)]

    def stacks(self, pid: int) -> Iterator[tuple[Frame, ...]]:
        """The stacks of a process, innermost frame first."""
        for stack in (*self.seen.stacks, *self.seen.left_stacks):
            if stack.pid == pid:
                yield stack.frames

    def own_lines(self, pid: int) -> list[int]:
        """The lines of the answer in the stack of a process's threads, innermost first."""
        return [
            frame.line
            for frames in self.stacks(pid)
            for frame in frames
            if frame.file == f"{self.seen.module}.py"
        ]

    @cached_property
    def failures(self) -> list[Failed]:
        """Exceptions in child processes that no handed-in worker raised."""
        return [failed for failed in self.seen.failed if not failed.by_worker]

    @cached_property
    def somebody_died(self) -> bool:
        """Whether a process of the answer ended otherwise than by coming to its end."""
        return bool(self.seen.failed) or any(
            record.exit_code not in (0, None) or (record.end is not None and not record.finished)
            for record in self.seen.processes
            if not record.by_library
        )

    @cached_property
    def raised_lines(self) -> list[int]:
        """The lines of the answer that the exception came through, innermost first."""
        error = self.seen.raised_error
        frames = error.frames if error else ()
        return [f.line for f in reversed(frames) if f.file == f"{self.seen.module}.py"]
