"""The cause ``read-too-early``: a result was read before the one who makes it had ended."""

from collections.abc import Iterator

from autograde.diagnosis.case import WAITS_FOR_TASK, Case
from autograde.failure import Cause
from autograde.records import RAISED, Act

_READS = ("__getitem__", "get", "copy", "keys", "values", "items", "__len__", "__contains__")


def read_too_early(case: Case) -> Cause | None:
    """A result was read before the one who makes it had ended."""
    error = case.seen.raised_error
    if case.seen.ending == RAISED and error and error.message.endswith(" not ready"):
        return _early(case.raised_lines[0]) if case.raised_lines else None
    if not case.went_wrong:
        return None
    for act in [*_exit_codes(case), *_tasks(case), *_values(case)]:
        return _early(act.place.line)
    return None


def _early(line: int) -> Cause:
    return Cause(
        "read-too-early",
        "Wait first (join() or get()) and read then: the process had not ended when this was read.",
        line,
    )


def _exit_codes(case: Case) -> Iterator[Act]:
    """Exit codes that were ``None``, unless that was to tell whether a process is to be ended."""
    for act in case.own_acts("no-exit-code"):
        telling = case.seen.value is not None and case.acts("terminate", "kill", thing=act.thing)
        if act.thing and not telling and not case.acts("exit-code", thing=act.thing):
            yield act


def _tasks(case: Case) -> Iterator[Act]:
    for act in case.own_acts("not-ready"):
        if not case.acts("ready", *WAITS_FOR_TASK, thing=act.thing, pid=act.pid):
            yield act


def _values(case: Case) -> Iterator[Act]:
    """The last read of a shared value, if another process used it later, and was joined later."""
    for act in case.own_acts("read-value", "call"):
        if act.pid != case.main or not _is_read(act):
            continue
        name = _shared(act)
        alike = [
            each for each in case.acts("read-value", "write-value", "call") if _shared(each) == name
        ]
        last_read = max(each.last for each in alike if each.pid == case.main and _is_read(each))
        used_later = any(each.last > act.last for each in alike if each.pid != case.main)
        joined_later = any(each.first > act.last for each in case.acts("join", pid=case.main))
        begun = any(each.first < act.last for each in case.acts("start", pid=case.main))
        if act.last == last_read and begun and used_later and joined_later:
            yield act


def _is_read(act: Act) -> bool:
    return act.operation == "read-value" or act.thing.partition(" ")[0].endswith(
        tuple(f".{name}" for name in _READS)
    )


def _shared(act: Act) -> str:
    """Name what an act used: the shared value's lock, or the object in the manager."""
    return act.thing.rpartition(" ")[2] if act.operation == "call" else act.thing
