"""Special arguments for :func:`autograde.run`: what cannot be pickled, or must be watched."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from autograde.guard.accounts import Account
from autograde.guard.given import Carried, Counted, Files, InTurn, Late, OneShot
from autograde.guard.links import Links
from autograde.guard.resident import Resident

__all__ = [
    "account",
    "carried",
    "counted",
    "files",
    "in_order",
    "last",
    "late",
    "links",
    "one_shot",
    "resident",
]


def account(value: int = 0, *, name: str = "account", lock: str = "none") -> Account:
    """Hand in an account or counter under a forced schedule.

    Args:
        value: What it holds at the beginning.
        name: What messages call it; several accounts of a run need different names.
        lock: "none", "Lock" or "RLock": the lock it carries as its attribute ``lock``.
    """
    return Account(value, name=name, lock=lock)


def carried(value: Any) -> Carried:
    """Hand in a value whose sending by a child process, to a manager or a queue, is a worker's call.

    So the processes that write it somewhere are seen at work, whichever container they write to.
    """
    return Carried(value)


def in_order(worker: Callable[..., Any], *arguments: Any) -> InTurn:
    """Hand in a worker whose calls do their work one by one, in the order of ``arguments``.

    A call's turn is told from its last argument. Each turn comes when nobody else moves, so what a
    call returns, puts or sends arrives in this order, however the answer is made.
    """
    return InTurn(worker, ((argument,) for argument in arguments))


def last(worker: Callable[..., Any], *arguments: Any) -> InTurn:
    """Hand in a worker whose call with these (last) arguments does its work after all others."""
    return InTurn(worker, [arguments])


def late(worker: Callable[..., Any]) -> Late:
    """Hand in a worker that takes longer than any wait with a time-out that is one for good.

    Each call does its work only when no process waits with a time-out any more; if some go on
    waiting with time-outs, after a few seconds all the same (``autograde.guard.schedule``).
    """
    return Late(worker)


def one_shot(items: Iterable[Any]) -> OneShot:
    """Hand in a generator over ``items`` (picklable values)."""
    return OneShot(items)


def counted(table: Mapping[Any, Any]) -> Counted:
    """Hand in a dict with the entries of ``table``, and count how often it is pickled."""
    return Counted(table)


def resident(numbers: Iterable[float], results: Iterable[float]) -> Resident:
    """Hand in a list of numbers that are to stay in one block of shared memory, and become ``results``.

    Noted is which block held the results, and whether numbers or results were sent to another process.
    They are told by their bytes, so use some with many digits.
    """
    return Resident(numbers, results)


def files(contents: Mapping[str, str | bytes | None]) -> Files:
    """Hand in a list of paths, of files that are made in the folder in which the answer runs.

    Args:
        contents: Name → text (written as UTF-8) or bytes, ``None`` for a file that is not there.
    """
    return Files(contents)


def links(pages: Mapping[str, int | str | None], *, held: bool = False) -> Links:
    """Hand in a list of URLs, which a web server of the grader's own serves on this machine.

    Args:
        pages: Path → what the page does: a status like 404; "301 moved to /news"; "large" (a status
            of 200 and eight megabytes); "silent" (takes the request and never answers); "hangs up";
            "garbage" (answers with what is no HTTP); "refused" (no connection is made). What begins
            with no slash is handed in as it is.
        held: Whether each request waits until nothing else moves: whoever asks for pages at the
            same time has asked by then.
    """
    return Links(pages, held)
