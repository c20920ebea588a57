"""Causes of waiting to receive from a pipe: ``both-ends-receive``, ``pipe-end-open``."""

import ast

from autograde.diagnosis import pipe_ends
from autograde.diagnosis.case import Case
from autograde.failure import Cause
from autograde.records import Waiting

_RECEIVES = ("recv", "poll", "wait")


def both_ends_receive(case: Case) -> Cause | None:
    """Two processes wait to receive, each at an end of the same pipe."""
    if not case.hangs:
        return None
    everybody = case.waiting(*_RECEIVES)
    for wait in (each for each in everybody if case.own(each.place)):
        for inode in wait.thing.split():
            other = pipe_ends.other_end(case, inode)
            facing = [each for each in everybody if other in each.thing.split()]
            if pipe_ends.is_two_way(case, inode) and any(w.pid != wait.pid for w in facing):
                return Cause(
                    "both-ends-receive",
                    "Let one side send before it receives: both sides of the pipe wait for the "
                    "other.",
                    wait.place.line,
                )
    return None


def pipe_end_open(case: Case) -> Cause | None:
    """Somebody waits for a message or for the end, which cannot come while an end stays open."""
    if not case.hangs or not case.seen.processes:
        return None
    for wait in case.own_waiting(*_RECEIVES, "send"):
        if any(_end_cannot_come(case, wait, inode) for inode in wait.thing.split()):
            return Cause(
                "pipe-end-open",
                "Close the ends of the pipe that a process does not use, in this process right "
                "after start(): EOFError comes only when nobody has the other end open.",
                wait.place.line,
            )
    return None


def _end_cannot_come(case: Case, wait: Waiting, inode: str) -> bool:
    holders = pipe_ends.holders_of_other_end(case, wait, inode)
    if wait.pid == case.main:
        return holders == {wait.pid} and _somebody_ended(case)
    if not holders or not _expects_the_end(case, wait) or not _is_waited_for(case, wait):
        return False
    others = holders - {wait.pid, case.main}
    return all(case.kind(pid) == case.kind(wait.pid) and _receives(case, pid) for pid in others)


def _somebody_ended(case: Case) -> bool:
    return any(record.end is not None for record in case.seen.processes)


def _expects_the_end(case: Case, wait: Waiting) -> bool:
    """Whether the function that waits handles ``EOFError``."""
    function = case.answer.function_at(wait.place.line)
    return function is not None and any(
        isinstance(node, ast.Name) and node.id == "EOFError" for node in ast.walk(function)
    )


def _is_waited_for(case: Case, wait: Waiting) -> bool:
    """Whether the main process joins one like this, or waits itself for the end of what such a one sends."""
    joined = {each.thing for each in case.waiting("join")}
    alike = {str(pid) for pid in case.processes if case.kind(pid) == case.kind(wait.pid)}
    return bool(joined & alike) or any(
        each.pid == case.main and _expects_the_end(case, each) for each in case.own_waiting("recv")
    )


def _receives(case: Case, pid: int) -> bool:
    return any(each.pid == pid for each in case.waiting(*_RECEIVES))
