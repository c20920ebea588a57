"""``run``: call a student's function in a guard and say what came of it.

run ──▶ guarding.guard ──▶ warden ──▶ answer process ──▶ its children
 ▲                            │
 └── Outcome ◀── reading ◀────┘ result, report, diary: data only
"""

import functools
import math
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from autograde import ahead, calling, memo, progress, reading
from autograde.failure import GraderError
from autograde.folder import remove_abandoned, run_folder, unlink_shared_memory
from autograde.guard.together import ONCE
from autograde.guarding import Job, guard
from autograde.limits import Limits
from autograde.outcome import Outcome
from autograde.slots import slot

START_METHODS: Final = ("fork", "forkserver", "spawn")
DEADLINE: Final = 20.0
"""Seconds after which a run is ended."""


def run(
    function: object,
    *arguments: object,
    start_method: str = "spawn",
    deadline: float = DEADLINE,
    hold: bool = True,
    managed: bool = False,
    settle: bool = False,
    finish: bool = False,
    own_work: bool = False,
    hidden: bool = False,
    limits: Limits | None = None,
) -> Outcome:
    """Call a function in a fresh, watched interpreter; never hangs, never raises for its faults.

    Args:
        function: A function of a ``%%module`` cell or of an installed module.
        *arguments: What it gets; picklable. Worker functions among them are watched.
        start_method: "fork", "forkserver" or "spawn".
        deadline: Seconds after which the run is ended as ``too-slow``; time in which others keep it
            from the processors does not count.
        hold: Whether each thread's first call of each worker is held until nothing else moves, which
            shows how many processes really are at work at once.
        managed: Whether reads and writes of managed containers and of shared numbers and arrays are held
            likewise.
        settle: Whether ``start()`` of a process comes back only when nothing moves any more: the
            new process has come as far as it does by itself. So a short time-out never meets a
            process that is not there yet. No call is held then.
        finish: Whether the program then ends as an ordinary one does, once its workers are at work.
            What outlives it is what it leaves behind.
        own_work: Whether the first function of the answer that a child process runs counts as a
            call of a worker, which is held: for functions that are handed none.
        hidden: Whether messages keep the arguments and values to themselves.
        limits: What the run may use.

    Raises:
        GraderError: where ``run`` itself is used wrongly.
    """
    options = _Options(deadline, hold, managed, settle, finish, own_work, limits or Limits())
    request = _Request(function, arguments, start_method, options)
    (found,) = _outcomes([request], hidden, deadline)
    return found


def run_each(
    function: object,
    *arguments: object,
    start_methods: Sequence[str] = START_METHODS,
    deadline: float = DEADLINE,
    hold: bool = True,
    managed: bool = False,
    settle: bool = False,
    finish: bool = False,
    own_work: bool = False,
    hidden: bool = False,
    limits: Limits | None = None,
) -> Iterator[Outcome]:
    """Call :func:`run` under each start method, side by side as far as there are processors.

    Returns:
        The outcomes in the order of ``start_methods``. The first one is made alone: a cell that
        fails on it needs no other.
    """
    options = _Options(deadline, hold, managed, settle, finish, own_work, limits or Limits())
    requests = [_Request(function, arguments, method, options) for method in start_methods]
    return _the_rest_after_the_first(requests, hidden, deadline)


def _the_rest_after_the_first(
    requests: Sequence["_Request"], hidden: bool, deadline: float
) -> Iterator[Outcome]:
    yield from _outcomes(requests[:1], hidden, deadline)
    yield from _outcomes(requests[1:], hidden, deadline)


def _outcomes(requests: Sequence["_Request"], hidden: bool, deadline: float) -> list[Outcome]:
    """Run the requests side by side, with a line on progress where somebody waits."""
    if not requests:
        return []
    lanes = min(len(requests), os.cpu_count() or 1)
    stop = threading.Event()
    with ThreadPoolExecutor(lanes) as executor:
        runs = {
            executor.submit(request.outcome, hidden, stop): request.start_method
            for request in requests
        }
        try:
            progress.wait_for(runs, deadline * math.ceil(len(runs) / lanes))
        finally:
            stop.set()
    return [run.result() for run in runs]


@dataclass(frozen=True)
class _Options:
    deadline: float
    hold: bool
    managed: bool
    settle: bool
    finish: bool
    own_work: bool
    limits: Limits


class _Request:
    """One call that was asked for."""

    def __init__(
        self, function: object, arguments: Sequence[object], start_method: str, options: _Options
    ) -> None:
        if start_method not in START_METHODS:
            raise GraderError(f"start_method={start_method!r}: use one of {START_METHODS}")
        if not options.deadline > 0:
            raise GraderError(f"deadline={options.deadline!r}: use a number of seconds above 0")
        self.start_method = start_method
        self._target = calling.target_of(function)
        self._pickle, self._problem = calling.pickled_arguments(arguments)
        self._job = Job(
            module=self._target.module,
            name=self._target.name,
            arguments=self._pickle,
            sources={**calling.argument_sources(arguments), **self._target.sources},
            start_method=start_method,
            deadline=options.deadline,
            hold=options.hold and not options.settle,
            calls=function.calls if isinstance(function, calling.Several) else ONCE,
            managed=options.managed,
            settle=options.settle,
            finish=options.finish,
            own_work=options.own_work,
            limits=options.limits,
            text=calling.argument_text(arguments),
        )

    def outcome(self, hidden: bool, stop: threading.Event | None = None) -> Outcome:
        """Run the job, or take what came of it before in the same submission."""
        problem = self._target.problem or self._problem
        if problem:
            return reading.not_importable(self._job, problem, hidden)
        return memo.remembered(self._job, hidden, lambda: self._run(stop))

    def _run(self, stop: threading.Event | None) -> Outcome:
        return ahead.outcome(self._job) or made(self._job, stop)


@functools.cache
def _clear_up() -> None:
    """Before the first run: clear up after judges that were killed in the middle of theirs."""
    remove_abandoned()


def made(job: Job, stop: threading.Event | None = None) -> Outcome:
    """Run a job in a guard.

    Args:
        job: What to call, and how.
        stop: Once set, the run is ended early, and its outcome means nothing.
    """
    _clear_up()
    with slot(stop), run_folder() as folder:
        outcome = reading.outcome(job, guard(job, folder, stop), folder)
        unlink_shared_memory(reading.diary_of(folder).memory)
    return outcome
