"""The sentences on a call, and on how a run ended that did not return."""

import re
import signal
from collections.abc import Iterator, Sequence
from typing import Final

from autograde import lanes, waiting
from autograde.guard.failing_workers import LIMIT as FAILING_WORKERS
from autograde.lanes import Lane
from autograde.records import (
    CRASHED,
    DEADLOCK,
    NOT_IMPORTABLE,
    RAISED,
    TOO_SLOW,
    Evidence,
    Frame,
    Raised,
)
from autograde.values import one_line

_LIMITS: Final = {
    "memory": "its processes held more memory than they may",
    "cpu": "its processes used more processor time than they may",
    "processes": "it started more processes than it may",
    "output": "it printed more than it may",
    "answer": "what it returned is too large to be sent back",
}
_FAILED: Final = {
    "process": "raised",
    "start": "could not start:",
    "feeder": "could not send an item of a queue:",
}
_FATAL: Final = ("process", "start")
_UNSENDABLE = re.compile(r"cannot pickle '?([\w.]+)'? object")


def call(seen: Evidence) -> str:
    """Return the call as text: ``map_all(cube, [1, 2], 2)``, without hidden arguments."""
    return f"{seen.function}({'…' if seen.hidden else seen.arguments})"


def ending(seen: Evidence) -> str:
    """Say how a run ended that did not return."""
    return {
        RAISED: _raised,
        DEADLOCK: _deadlock,
        TOO_SLOW: _too_slow,
        CRASHED: _crashed,
        NOT_IMPORTABLE: _not_importable,
    }[seen.ending](seen)


def where_they_were(seen: Evidence) -> list[str]:
    """Return a line on each place where processes were when the run was ended."""
    everyone = lanes.of(seen)
    return [
        f"{waiting.who(group.lanes, everyone)} {doing(seen, group)}{_in_line(seen, group.place.line)}"
        for group in waiting.groups(seen, everyone)
    ]


def doing(seen: Evidence, group: waiting.Group) -> str:
    """Say what the processes of a group did when the run was ended: ``waits for a lock``."""
    one, what = len(group.lanes) == 1, group.place.what
    if seen.ending == DEADLOCK:
        return f"{'waits' if one else 'wait'} {what}".rstrip()
    return f"{'was' if one else 'were'} {f'waiting {what}' if what else 'at work'}"


def _in_line(seen: Evidence, line: int) -> str:
    code = one_line(waiting.source_line(seen, line), 80)
    return f" in line {line}: {code}" if code else f" in line {line}" if line else ""


def own_frames(seen: Evidence, error: Raised) -> list[Frame]:
    """The lines of the answer that an exception came through, outermost first."""
    return [frame for frame in error.frames if frame.file == f"{seen.module}.py"]


def fate(seen: Evidence, lane: Lane) -> str:
    """Say in a few words how a process ended, if not in the ordinary way or by ``terminate()``."""
    error = next(
        (each for each in seen.failed if each.pid == lane.pid and each.kind in _FATAL), None
    )
    if error is not None:
        return error.type
    code = lane.record.exit_code if lane.record else None
    if code is None or code in (0, -signal.SIGTERM):
        return ""
    return f"killed by {signal_name(-code)}" if code < 0 else f"exit code {code}"


def in_children(seen: Evidence) -> list[str]:
    """Return a sentence on each thing that went wrong in other processes than the main one.

    Errors of the workers that were handed in are no fault of the answer; but where the program hangs, they
    may tell why.
    """
    everyone = lanes.of(seen)
    found: dict[str, dict[int, Lane]] = {}
    for lane in everyone:
        for what in _wrongs(seen, lane):
            found.setdefault(what, {})[lane.pid] = lane
    return [
        f"{_subject(seen, list(members.values()), everyone)} {what}."
        for what, members in found.items()
    ]


def _subject(seen: Evidence, members: Sequence[Lane], everyone: Sequence[Lane]) -> str:
    """Begin a sentence; names keep their own first letter. How many had failed by the end is luck."""
    if seen.limit == FAILING_WORKERS:
        return "The workers"
    text = waiting.who(members, everyone)
    return text[0].upper() + text[1:] if text.startswith(("all ", "the ")) else text


def _wrongs(seen: Evidence, lane: Lane) -> Iterator[str]:
    errors = [each for each in seen.failed if each.pid == lane.pid]
    for error in errors:
        if error.by_worker and error.kind in _FATAL and seen.ending in (DEADLOCK, TOO_SLOW):
            yield f"ended: the worker that was handed in raised {error.type}"
        if not error.by_worker:
            text = (
                error.type if seen.hidden or not error.message else f"{error.type}: {error.message}"
            )
            line = error.places[-1].line if error.places else 0
            yield f"{_FAILED[error.kind]} {one_line(text)}{_in_line(seen, line)}"
    if not errors and lane.role != lanes.MAIN and fate(seen, lane):
        how = fate(seen, lane)
        yield f"was {how}" if how.startswith("killed") else f"ended with {how}"


def signal_name(number: int) -> str:
    """Return a signal's name, ``SIGKILL``."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _raised(seen: Evidence) -> str:
    error = seen.raised_error
    if error is None:
        return f"{call(seen)} raised an exception."
    if seen.main_pid == 0:
        return _import_failed(seen, error)
    if error.type == "SystemExit":
        return f"{call(seen)} called sys.exit({one_line(error.message, 40)}) instead of returning."
    by = " It came from the worker that was handed in." if error.by_worker else ""
    return f"{call(seen)} raised {_error(seen, error)}{_where(seen, error)}.{by}"


def _import_failed(seen: Evidence, error: Raised) -> str:
    """Say why the answer's module gives no function to call."""
    if error.type == "AttributeError" and error.message.endswith(f"no attribute '{seen.function}'"):
        return f"The cell of {seen.module} does not define {seen.function}. Is the name right?"
    if error.type == "ModuleNotFoundError" and error.message == f"No module named '{seen.module}'":
        return (
            f"There is no {seen.module} yet: run the cell that begins with %%module {seen.module}."
        )
    return (
        f"The cell of {seen.module} cannot be imported: {_error(seen, error)}{_where(seen, error)}."
    )


def _error(seen: Evidence, error: Raised) -> str:
    return (
        f"{error.type}: {one_line(error.message)}"
        if error.message and not seen.hidden
        else error.type
    )


def _where(seen: Evidence, error: Raised) -> str:
    own = own_frames(seen, error)
    return _in_line(seen, own[-1].line) if own else ""


def _deadlock(seen: Evidence) -> str:
    return f"{call(seen)} is stuck: it never returned."


def _too_slow(seen: Evidence) -> str:
    if seen.limit == FAILING_WORKERS:
        return (
            f"{call(seen)} never returns: the workers of its pool end with an exception, one after "
            "another, and it starts new ones for ever."
        )
    return f"{call(seen)} was not done after {seen.deadline:g} s, when its time was up."


def _crashed(seen: Evidence) -> str:
    if seen.limit:
        return f"{call(seen)} was ended: {_LIMITS.get(seen.limit, f'it met the limit of {seen.limit}')}."
    if seen.detail:
        return f"{call(seen)} did not end as it should: {seen.detail}."
    code = seen.exit_code
    if code is None:
        return f"{call(seen)} ended without a result."
    if code < 0:
        return f"The process that ran {call(seen)} was killed by {signal_name(-code)} before it returned."
    return (
        f"The process that ran {call(seen)} left with exit code {code} before the function returned, "
        "as os._exit does."
    )


def _not_importable(seen: Evidence) -> str:
    error = seen.raised_error
    if error is None:
        is_known = not seen.hidden or seen.detail.startswith(f"the cell {seen.module} defines")
        return f"{call(seen)} could not be run: {seen.detail if is_known else 'it cannot be sent'}"
    return (
        f"{call(seen)} handed something to another process that cannot travel there: "
        f"{_error(seen, error)}{_where(seen, error)}. {_how_to_send(error.message)}"
    )


def _how_to_send(message: str) -> str:
    if "lambda" in message:
        return "A lambda has no name by which another process could find it: use def."
    if "local object" in message or "<locals>" in message:
        return (
            "Another process finds a function by its name in its module: "
            "define it at the top level, not inside another function."
        )
    found = _UNSENDABLE.search(message)
    if found:
        return f"A {found.group(1)} belongs to one process and cannot be copied to another."
    return "Another process must be able to import it by its module and name."
