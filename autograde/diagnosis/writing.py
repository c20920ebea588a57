"""Causes of waiting to write: ``join-before-drain``, ``nobody-reads``.

A process waits to write when it is in ``put`` or ``send`` and the queue or pipe is full, or when the
thread that sends its queue's items is (it then cannot end, since it waits for that thread).
"""

from collections.abc import Iterator

from autograde.diagnosis import locks, pipe_ends
from autograde.diagnosis.case import Case
from autograde.failure import Cause
from autograde.records import Frame, Waiting

_WRITES = ("put", "send")
_TAKES = ("get", "recv")
_WAITS_FOR_PROCESSES = ("join", "join-pool", "close-pool", "join-queue", "wait")


def join_before_drain(case: Case) -> Cause | None:
    """Somebody joins a process that waits to write, and nobody else has taken anything."""
    if not case.hangs or case.somebody_died:
        return None
    for wait in case.own_waiting(*_WAITS_FOR_PROCESSES):
        for pid in _waited_for(case, wait):
            if _waits_to_write(case, pid) and _only_reader(case, pid, wait.pid):
                return Cause(
                    "join-before-drain",
                    "Take everything out of the queue or pipe first, then call join(): a process "
                    "cannot end while what it wrote is not taken.",
                    wait.place.line,
                )
    return None


def nobody_reads(case: Case) -> Cause | None:
    """A process waits in ``put`` or ``send``, and nobody takes anything out."""
    if not case.hangs or case.somebody_died:
        return None
    for wait in case.own_waiting(*_WRITES):
        joined = any(str(wait.pid) == each.thing for each in case.waiting("join"))
        if not joined and _nobody_takes(case, wait):
            return Cause(
                "nobody-reads",
                "Let somebody take from the queue or pipe before you fill it: it holds only so "
                "much, and who writes more waits.",
                wait.place.line,
            )
    return None


def _waited_for(case: Case, wait: Waiting) -> list[int]:
    """Return the processes whose end somebody waits for, those that these wait for too."""
    if wait.operation in ("join-queue", "wait"):
        return _may_be_waited_for(case, wait)
    if wait.operation != "join":
        return [record.pid for record in case.workers_of_pools() if case.is_alive(record.pid)]
    found = [int(wait.thing)] if wait.thing.isdigit() else []
    for pid in found:
        found += [other for other in _waited_for_by(case, pid) if other not in found]
    return found


def _waited_for_by(case: Case, pid: int) -> Iterator[int]:
    """Go through those whose end a process waits for, and those who hold the lock that it waits for."""
    for wait in case.waiting("join", "acquire"):
        if wait.pid == pid and wait.operation == "join" and wait.thing.isdigit():
            yield int(wait.thing)
        elif wait.pid == pid and (held := locks.held_by(case, wait.thing)):
            yield held.pid


def _may_be_waited_for(case: Case, wait: Waiting) -> list[int]:
    """Return the processes that sentinels or a ``JoinableQueue`` may stand for.

    One that writes where ``connection.wait()`` looks is not waited for, but read from.
    """
    looked_at = set(wait.thing.split())
    return [
        record.pid
        for record in case.seen.processes
        if case.is_alive(record.pid)
        and not looked_at
        & {pipe_ends.other_end(case, end) for end in _written_to(case, record.pid)}
    ]


def _waits_to_write(case: Case, pid: int) -> bool:
    return any(wait.pid == pid for wait in case.waiting(*_WRITES)) or any(
        _is_full_feeder(frames) for frames in case.stacks(pid)
    )


def _is_full_feeder(frames: tuple[Frame, ...]) -> bool:
    """Whether a thread sends a queue's items and waits because the pipe is full."""
    if not any(frame.file == "queues.py" and frame.function == "_feed" for frame in frames):
        return False
    return frames[0].file in ("connection.py", "synchronize.py") or frames[0].function == "_feed"


def _written_to(case: Case, pid: int) -> set[str]:
    return {each.thing for each in case.waiting(*_WRITES) if each.pid == pid} | {
        act.thing for act in case.acts("put", pid=pid)
    }


def _takers(case: Case, thing: str) -> set[int]:
    things = {thing, pipe_ends.other_end(case, thing)}
    return {act.pid for act in case.acts(*_TAKES) if act.thing in things}


def _only_reader(case: Case, writer: int, joiner: int) -> bool:
    """Whether nobody but the joiner takes what a process writes, or who does waits to write too."""
    others = set[int]()
    for thing in _written_to(case, writer):
        others |= _takers(case, thing) - {joiner, writer}
    return all(case.is_alive(pid) and _waits_to_write(case, pid) for pid in others)


def _nobody_takes(case: Case, wait: Waiting) -> bool:
    if wait.operation == "send" and pipe_ends.holds_both_alone(case, wait):
        return not any(record.end is not None for record in case.seen.processes)
    others = _takers(case, wait.thing) - {wait.pid}
    return all(case.is_alive(pid) and _waits_to_write(case, pid) for pid in others)
