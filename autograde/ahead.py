"""Runs that are made before a test cell asks for them, so that no processor waits for the next cell.

The test cells of an exercise are the same for a whole class: an answer will most likely be called as the
answers before it were. A wrong guess costs time only; what a run comes to depends on nothing but its job.
"""

import os
import threading
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace

from autograde import memo
from autograde.guarding import Job
from autograde.outcome import Outcome
from autograde.records import DEADLOCK, TOO_SLOW

_HUNG = (DEADLOCK, TOO_SLOW)

Make = Callable[[Job, threading.Event], Outcome]
"""Makes a run; ends it early once the event is set."""


@dataclass
class _Exercise:
    """What is known of an exercise, and the runs that are expected of its present answer."""

    asked: dict[str, Job] = field(default_factory=dict)
    runs: dict[str, Future[Outcome]] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)

    def expect_less(self, run: Future[Outcome]) -> None:
        """An answer that hung will hang again: its further runs wait until somebody asks."""
        hung = not (run.cancelled() or run.exception()) and run.result().ending in _HUNG
        for other in tuple(self.runs.values()) if hung else ():
            other.cancel()

    def drop(self) -> list[Future[Outcome]]:
        """Begin none of the runs any more, stop the begun ones and return them."""
        begun = [run for run in self.runs.values() if not run.cancel()]
        self.stop.set()
        self.stop = threading.Event()
        self.runs = {}
        return begun


class Ahead:
    """Makes the runs that are expected, as many at once as there are processors.

    Args:
        make: How a run is made. It is called in threads.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self._exercises: defaultdict[str, _Exercise] = defaultdict(_Exercise)
        self._stopped: list[Future[Outcome]] = []
        self._lanes = ThreadPoolExecutor(os.cpu_count() or 1, "ahead")

    def expect(self, module: str, text: str) -> None:
        """Begin to make the runs that a new answer will most likely be asked for.

        Args:
            module: The exercise.
            text: The answer.
        """
        exercise = self._exercises[module]
        for asked in exercise.asked.values():
            job = replace(asked, sources={**asked.sources, module: text})
            key = memo.key_of(job)
            if not memo.knows(key):
                exercise.runs[key] = run = self._lanes.submit(self._make, job, exercise.stop)
                run.add_done_callback(exercise.expect_less)

    def outcome(self, job: Job) -> Outcome | None:
        """Return what came of the job, if its run was begun ahead, and note that it was asked for."""
        exercise = self._exercises[job.module]
        if job.module in job.sources:
            others = {name: text for name, text in job.sources.items() if name != job.module}
            exercise.asked.setdefault(memo.key_of(replace(job, sources=others)), job)
        run = exercise.runs.pop(memo.key_of(job), None)
        return None if run is None or run.cancel() else run.result()

    def drop(self, module: str) -> None:
        """Expect no more of the exercise's present answer, and end the runs that nobody asked for."""
        self._stopped += self._exercises[module].drop()

    def drop_all(self) -> None:
        """Expect no more of any answer, and wait until nothing runs any more."""
        for module in self._exercises:
            self.drop(module)
        wait(self._stopped)
        self._stopped.clear()


_begun: list[Ahead] = []
"""Whoever makes runs ahead in this process; empty where nobody does."""


def begin(make: Make) -> Ahead:
    """Make runs ahead from now on; whoever has begun goes on."""
    if not _begun:
        _begun.append(Ahead(make))
    return _begun[0]


def outcome(job: Job) -> Outcome | None:
    """Return what came of a job that was begun ahead, None for any other."""
    return _begun[0].outcome(job) if _begun else None
