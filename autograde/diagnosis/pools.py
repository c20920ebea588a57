"""Causes to do with pools and executors."""

import ast
import re
import signal

from autograde.diagnosis.case import MANAGER, POOL_WORKER, WAITS_FOR_TASK, Case
from autograde.diagnosis.syntax import names_in
from autograde.failure import Cause
from autograde.guard.failing_workers import LIMIT as FAILING_WORKERS
from autograde.records import DEADLOCK, RAISED, Act, Waiting

_ONLY_INHERITED = re.compile(r"objects should only be shared between processes through inheritance")
_POOL_IS_OVER = {
    "Pool not running": "terminate-pool",
    "cannot schedule new futures after shutdown": "close-pool",
}
_HANDS_IN = ("task", "called-back", "close-pool", "terminate-pool")
_HANDS_OVER = (
    "map", "starmap", "apply", "apply_async", "map_async", "starmap_async", "imap",
    "imap_unordered", "submit",
)  # fmt: skip
_POOL_ERROR = ("BrokenProcessPool", "BrokenExecutor")
_START_WELL = (
    "Mend what a worker does before its first task, its initializer above all: an exception there ends "
    "the worker, and the pool starts another one, which fails like it, for ever."
)


def lock_through_pool(case: Case) -> Cause | None:
    """A lock or a queue could not be pickled with a task."""
    error = case.seen.raised_error
    if (
        case.seen.ending == RAISED
        and error
        and _is_sent_with_task(f"{error.type}: {error.message}")
    ):
        return _through_pool(case.raised_lines[0] if case.raised_lines else 0)
    for act in case.acts("task-failed"):
        if _is_sent_with_task(act.thing) and (case.hangs or case.findings):
            return _through_pool(_line_of_task(act.thing))
    return None


def _is_sent_with_task(text: str) -> bool:
    """Whether an error tells of a lock or queue that did not travel; one in a result went the other way."""
    return bool(_ONLY_INHERITED.search(text)) and "MaybeEncodingError" not in text


def _through_pool(line: int) -> Cause:
    return Cause(
        "lock-through-pool",
        "Hand locks and queues to a pool's processes with initializer and initargs, or use a "
        "manager's: they cannot travel with a task.",
        line,
    )


def pool_used_after_exit(case: Case) -> Cause | None:
    """Results are asked for, or tasks handed in, after the pool was ended."""
    if case.seen.ending == DEADLOCK:
        for wait in case.own_waiting(*WAITS_FOR_TASK):
            if _was_ended(case, wait):
                return _after_exit(wait.place.line)
    error = case.seen.raised_error
    if case.seen.ending == RAISED and error and case.raised_lines:
        over = _POOL_IS_OVER.get(error.message)
        if (over and case.acts(over, pid=case.main)) or _gave_up_after_exit(case):
            return _after_exit(case.raised_lines[0])
    return None


def _after_exit(line: int) -> Cause:
    return Cause(
        "pool-used-after-exit",
        "Fetch all results inside the with block: its end terminates the pool, and what is not "
        "done by then never comes.",
        line,
    )


def _was_ended(case: Case, wait: Waiting) -> bool:
    ended = case.acts("terminate-pool", thing=_pool_of(wait.thing), pid=wait.pid)
    return bool(ended) and ended[0].first <= wait.since


def _gave_up_after_exit(case: Case) -> bool:
    """Whether ``get(timeout)`` raised, on a line that was reached after the pool's end."""
    error = case.seen.raised_error
    ended = case.acts("terminate-pool", pid=case.main)
    if error is None or error.type != "TimeoutError" or not ended:
        return False
    return ended[-1].last < case.seen.seconds and any(
        frame.file == "pool.py" and frame.function == "get" for frame in error.frames
    )


def worker_died(case: Case) -> Cause | None:
    """A worker process was ended in the middle of its task, and its result is waited for."""
    error = case.seen.raised_error
    if case.seen.ending == RAISED and error and error.type in _POOL_ERROR and case.raised_lines:
        return _died(case.raised_lines[0])
    if not case.hangs:
        return None
    if case.seen.limit == FAILING_WORKERS:
        return Cause("worker-died", _START_WELL, _line_that_fails(case))
    for wait in case.own_waiting(*WAITS_FOR_TASK, "pool-call"):
        if not _was_ended(case, wait) and _pool_worker_died(case):
            return _died(wait.place.line)
    for wait in case.own_waiting("get", "recv"):
        if wait.pid == case.main and _process_died(case):
            return _died(wait.place.line)
    return None


def _line_that_fails(case: Case) -> int:
    """The answer's line on which the workers fail; where there is none, that which made the pool."""
    places = [place for failed in case.failures for place in failed.places]
    made = [act.place for act in case.own_acts("made-pool")]
    return next((place.line for place in [*reversed(places), *made] if case.own(place)), 0)


def _died(line: int) -> Cause:
    return Cause(
        "worker-died",
        "Expect that a worker process can die (os._exit, a signal, an error at its start): use "
        "ProcessPoolExecutor, which raises BrokenProcessPool, or watch the exit codes; this waits "
        "for a result that nobody computes any more.",
        line,
    )


def _pool_worker_died(case: Case) -> bool:
    """Whether a worker ended neither by coming to its end nor by its pool's terminate()."""
    return any(
        record.end is not None
        and record.exit_code != -signal.SIGTERM
        and (not record.finished or record.exit_code not in (0, None))
        for record in case.workers_of_pools()
        if record.kind == POOL_WORKER
    )


def _process_died(case: Case) -> bool:
    """Whether a process was killed, by nobody's will in the answer, before it wrote anything."""
    ended_on_purpose = {act.thing for act in case.acts("terminate", "kill")}
    wrote = {act.pid for act in case.acts("put", "send")}
    return any(
        record.end is not None
        and not record.finished
        and record.kind
        and str(record.pid) not in ended_on_purpose
        and record.pid not in wrote
        for record in case.seen.processes
        if record.kind != MANAGER
    )


def result_not_fetched(case: Case) -> Cause | None:
    """Tasks were handed in with ``apply_async`` or ``submit``, and nobody asked what became of them."""
    if not (case.found("wrong-value") or case.hangs):
        return None
    failed = {act.thing.split(" ")[1] for act in case.acts("task-failed") if " " in act.thing}
    for act in case.own_acts("task", "called-back"):
        if case.acts("fetch", thing=act.thing) or _is_waiting_for(case, act.thing):
            continue
        lost = f"{act.place.file}:{act.place.line}" in failed
        early = _ended_early(case, act.thing)
        missed = (early or act.operation == "task") and _gives_a_value(case, act)
        if lost or (not case.hangs and (missed or _ended_at_once(case, act))):
            return Cause(
                "result-not-fetched",
                "Call get() on every result of apply_async (result() on every future): without it "
                "the value is lost, and so is an error.",
                act.place.line,
            )
    return None


def _gives_a_value(case: Case, task: Act) -> bool:
    """Whether what is called has a result, as far as the answer tells."""
    calls = case.answer.calls_at(task.place.line, *_HANDS_OVER)
    names = {name for call in calls if call.args for name in names_in(call.args[0], ast.Load)}
    known = [case.answer.functions[name] for name in names if name in case.answer.functions]
    return not known or any(
        isinstance(node, ast.Return) and node.value is not None
        for function in known
        for node in ast.walk(function)
    )


def _is_waiting_for(case: Case, task: str) -> bool:
    return any(wait.thing == task for wait in case.waiting(*WAITS_FOR_TASK))


def _ended_early(case: Case, task: str) -> bool:
    """Whether a pool was terminated without having been joined first."""
    pool = _pool_of(task)
    ended = case.acts("terminate-pool", thing=pool)
    return bool(ended) and not any(
        join.first < ended[0].first for join in case.acts("join-pool", thing=pool)
    )


def _ended_at_once(case: Case, task: Act) -> bool:
    """Whether a pool was terminated when the main process had done nothing since it handed a task in."""
    ended = case.acts("terminate-pool", thing=_pool_of(task.thing), pid=case.main)
    return bool(ended) and not any(
        act.last > task.last and act.first < ended[0].first
        for act in case.seen.acts
        if act.pid == case.main and case.own(act.place) and act.operation not in _HANDS_IN
    )


def sent_with_each_task(case: Case) -> Cause | None:
    """A large argument was pickled more often than there are processes."""
    workers = {call.pid for call in case.seen.calls} | {p.pid for p in case.workers_of_pools()}
    if case.about != "pickled" or case.seen.pickled <= len(workers):
        return None
    calls = case.answer.calls(*_HANDS_OVER)
    return Cause(
        "sent-with-each-task",
        "Hand the object to each process once, with initializer and initargs, and keep it there in "
        "a global name: as part of a task it is pickled for every task.",
        calls[0].lineno if calls else 0,
    )


def _pool_of(task: str) -> str:
    """Read the pool from what names a task: "pool file:line"."""
    return task.partition(" ")[0]


def _line_of_task(thing: str) -> int:
    """Read the line from what names a failed task: "pool file:line Error: text"."""
    place = thing.split(" ")[1] if " " in thing else ""
    line = place.rpartition(":")[2]
    return int(line) if line.isdigit() else 0
