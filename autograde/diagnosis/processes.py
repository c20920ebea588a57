"""Causes to do with starting, joining and ending processes."""

import ast
import itertools
from collections.abc import Iterator

from autograde.concurrency import busiest, busiest_threads
from autograde.diagnosis.case import Case
from autograde.diagnosis.syntax import first_line, last_line
from autograde.failure import Cause
from autograde.records import CRASHED, RAISED, Act, Opaque

_FOR_OTHERS = ("get", "put", "send", "recv", "acquire")
_THREADS = ("ThreadPoolExecutor", "ThreadPool", "Thread")


def never_started(case: Case) -> Cause | None:
    """More process objects were made than processes started."""
    made = case.own_acts("made-process")
    started = [p for p in case.seen.processes if not p.by_library]
    if not _lacks_a_start(case) or sum(act.times for act in made) <= len(started):
        return None
    return Cause(
        "never-started",
        "Call start() on every process: made alone, it does not run (and run() would run it here, "
        "in this process).",
        _line_of_object(case, made[-1].place.line),
    )


def _line_of_object(case: Case, line: int) -> int:
    """Return where an object is made: for a line of ``__init__``, where its class is called."""
    function = case.answer.function_at(line)
    if function is not None and function.name == "__init__":
        name = case.answer.qualified_name(function).split(".")[-2]
        calls = case.answer.calls(name)
        return calls[0].lineno if calls else line
    return line


def _lacks_a_start(case: Case) -> bool:
    """Whether a process that is not started explains what was seen, and none is still to be started."""
    error = case.seen.raised_error
    if case.seen.ending == RAISED:
        return error is not None and "a started process" in error.message
    if case.hangs:
        return not any(_start_to_come(case, line) for line in case.own_lines(case.main))
    return case.went_wrong or case.found("not-parallel")


def _start_to_come(case: Case, line: int) -> bool:
    """Whether start() is called after a line in its function, or in a loop around it, directly or not."""
    function, loop = case.answer.function_at(line), case.answer.loop_at(line)
    end = last_line(function) if function else line
    begin = first_line(loop) if loop else line
    later = case.answer.called_on(begin, end)
    return any(
        begin <= call.lineno <= end or case.answer.function_at(call.lineno) in later
        for call in case.answer.calls("start")
    )


def never_joined(case: Case) -> Cause | None:
    """Nobody waited for a process that was still there, or not yet done, when the function returned."""
    for act in case.own_acts("start"):
        record = case.processes.get(int(act.thing)) if act.thing.isdigit() else None
        if record is None or case.acts("join", "join-gave-up", thing=act.thing):
            continue
        left = _left_as(case, record.name)
        if left != "unjoined process" and case.acts("terminate", "kill", thing=act.thing):
            continue
        if any(wait.pid == record.pid for wait in case.waiting(*_FOR_OTHERS)):
            continue  # it would wait on: join() alone would not help
        if (case.found("left-behind") and left) or _was_not_waited_for(case, act):
            return Cause(
                "never-joined",
                "Call join() on every process before the function returns (after terminate() or "
                "kill(), if it is not to go on).",
                act.place.line,
            )
    return None


def _left_as(case: Case, name: str) -> str:
    """Return how a process was left behind: as a "process", an "unjoined process", or not at all."""
    kinds = [each.kind for each in case.seen.left if each.name == name and "process" in each.kind]
    return kinds[0] if kinds else ""


def _was_not_waited_for(case: Case, start: Act) -> bool:
    """Whether a value is wrong, and the function returned before its process had ended."""
    waited = case.acts("join", "get", "recv", "wait", "sleep", pid=start.pid)
    ended = case.ended_by(int(start.thing), case.seen.seconds)
    in_background = case.processes[int(start.thing)].daemon  # not meant to be waited for
    lacks = case.found("wrong-value") and not case.about
    return lacks and not (ended or waited or in_background)


def serial_join(case: Case) -> Cause | None:
    """Each process was joined before the next one was started."""
    if not case.found("not-parallel") or busiest(case.seen.calls) > 1:
        return None
    for fetched in _fetched_one_by_one(case):
        return _serial_join(fetched.place.line)
    starts = sorted(case.acts("start"), key=lambda act: act.first)
    joins = {act.thing: act for act in case.own_acts("join")}
    if len(starts) < 2 or any(start.thing not in joins for start in starts[:-1]):
        return None
    for one, other in itertools.pairwise(starts):
        if joins[one.thing].first > other.first:
            return None
    return _serial_join(joins[starts[0].thing].place.line)


def _fetched_one_by_one(case: Case) -> Iterator[Act]:
    """The results that were fetched before the next task was handed over, each of them."""
    for task in case.own_acts("task"):
        for fetch in case.own_acts("fetch", thing=task.thing):
            if fetch.times == task.times > 1 and fetch.first < task.last:
                yield fetch


def _serial_join(line: int) -> Cause:
    return Cause(
        "serial-join",
        "Start all processes in one loop, and wait for them (for results, and with join()) in a "
        "second one: here each waits until the one before it has ended.",
        line,
    )


def joined_before_the_rest(case: Case) -> Cause | None:
    """A process that waits for others at a barrier is joined before these are started."""
    for wait in case.own_waiting("join") if case.hangs else ():
        loop = case.answer.loop_at(wait.place.line)
        if loop is None or not wait.thing.isdigit() or not _is_at_barrier(case, int(wait.thing)):
            continue
        if any(
            first_line(loop) <= call.lineno <= last_line(loop)
            for call in case.answer.calls("start")
        ):
            return _serial_join(wait.place.line)
    return None


def _is_at_barrier(case: Case, pid: int) -> bool:
    """Whether a process waits in ``Barrier.wait()``, which is the one of ``threading``."""
    return any(
        frame.file == "threading.py" and frame.function == "_wait"
        for frames in case.stacks(pid)
        for frame in frames
    )


def threads_not_processes(case: Case) -> Cause | None:
    """The work was done by threads of the main process, where processes were asked for."""
    if case.about == "requests":
        return None
    calls = case.seen.calls
    in_main = {call.thread for call in calls if call.pid == case.main}
    together = busiest_threads(calls) > busiest(calls) or in_main - {case.seen.main_thread}
    makers = [
        call
        for call in case.answer.calls(*_THREADS, "Pool")
        if case.answer.called(call) != "Pool" or "dummy" in case.answer.origin(call.func)
    ]
    instead = case.seen.own_work and not calls and makers
    apart = case.found("not-parallel") and (together or instead or _returned_thread(case))
    crashed = case.seen.ending == CRASHED and makers and in_main - {case.seen.main_thread}
    if not (apart or crashed):
        return None
    return Cause(
        "threads-not-processes",
        "Use processes (Process, Pool, ProcessPoolExecutor): threads share one process.",
        makers[0].lineno if makers else 0,
    )


def _returned_thread(case: Case) -> bool:
    value = case.seen.value
    return isinstance(value, Opaque) and value.description.startswith("threading.")


def no_forced_end(case: Case) -> Cause | None:
    """``terminate()`` was called, and the process is still there."""
    for act in case.acts("terminate"):
        record = case.processes.get(int(act.thing)) if act.thing.isdigit() else None
        if record is None or record.end is not None or case.acts("kill", thing=act.thing):
            continue
        waits = any(wait.thing == act.thing for wait in case.waiting("join"))
        gave_up = any(e.last > act.first for e in case.acts("join-gave-up", thing=act.thing))
        stays = case.found("left-behind") and _left_as(case, record.name) != "unjoined process"
        wrong = stays or (case.found("wrong-value") and gave_up)
        if (case.hangs and waits) or wrong:
            return Cause(
                "no-forced-end",
                "Wait with join(timeout) after terminate(), and call kill() if the process is "
                "still alive: it may ignore the signal.",
                act.place.line if case.own(act.place) else _line_that_names(case, "terminate"),
            )
    return None


def _line_that_names(case: Case, method: str) -> int:
    """Return the first line on which a method is named: a timer may have called it."""
    found = [n for n in case.answer.nodes if isinstance(n, ast.Attribute) and n.attr == method]
    return min((node.lineno for node in found), default=0)


def daemon_forgotten(case: Case) -> Cause | None:
    """A process cannot end: it waits at its end for a background process that is no daemon."""
    if not case.hangs:
        return None
    for pid in (case.main, *case.processes):
        if not _waits_at_its_end(case, pid):
            continue
        below = [act for act in case.own_acts("start") if act.pid == pid and act.thing.isdigit()]
        for act in below:
            record = case.processes.get(int(act.thing))
            if record and record.end is None and not record.daemon:
                return Cause(
                    "daemon-forgotten",
                    "Give the background process daemon=True, or tell it to end: a program waits "
                    "at its end for all processes that are no daemons.",
                    _line_that_made(case, act),
                )
    return None


def _line_that_made(case: Case, start: Act) -> int:
    made = [act.place.line for act in case.own_acts("made-process") if act.pid == start.pid]
    return made[0] if len(made) == 1 else start.place.line


def _waits_at_its_end(case: Case, pid: int) -> bool:
    return any(
        any(f.file == "util.py" and f.function == "_exit_function" for f in frames)
        and any(f.file == "process.py" and f.function == "join" for f in frames)
        for frames in case.stacks(pid)
    )
