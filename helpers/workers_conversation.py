"""A parent and a child that talk through a pipe and note every step: what the explorer draws.

``hold`` runs in one process and starts ``answer`` in another. Each notes what it is about to do and
what it has done, so that the notes tell where it stands, even if it waits for ever.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final, Literal

Who = Literal["parent", "child"]
Act = Literal["begins", "sends", "sent", "listens", "received", "eof", "closes", "joins", "ended"]

SMALL: Final = 10
LARGE: Final = 1_000_000
"""Bytes of a large message: more than a pipe holds on any system."""


@dataclass(frozen=True)
class Talk:
    """What is said, and who closes what.

    The parent asks some questions and the child answers each. Then one of them has nothing more to
    say and closes its end; the other one listens until ``EOFError``. After ``start``, the parent
    has a copy of the child's end, and a child may have one of the parent's: see `hold`.
    """

    questions: int = 3
    large: bool = False
    all_first: bool = False
    ends: Who = "parent"
    parent_closes: bool = True
    child_closes: bool = True


@dataclass(frozen=True)
class Noted:
    """One step: who did what at which time (of ``time.perf_counter``), and with which message.

    ``number`` is the process id where a process begins.
    """

    time: float
    who: Who
    act: Act
    number: int = 0


class Diary:
    """Takes the notes of one process and sends them, each at once, to whoever reads them."""

    def __init__(self, who: Who, connection: Connection) -> None:
        self._who = who
        self._connection = connection
        self.note("begins", os.getpid())

    def note(self, act: Act, number: int = 0) -> None:
        """Write down one step."""
        self._connection.send(Noted(time.perf_counter(), self._who, act, number))


def hold(start_method: str, talk: Talk, mine: Connection, childs: Connection) -> None:
    """Be the parent: start the child, ask, and come to the end.

    The child is handed a copy of the parent's end only if it is to close it. A forked child has a
    copy in any case.

    Args:
        start_method: How the child is started.
        talk: What is said.
        mine: Where the parent's notes go.
        childs: Where the child's notes go.
    """
    diary = Diary("parent", mine)
    context = multiprocessing.get_context(start_method)
    ours, theirs = context.Pipe()
    copy = ours if talk.child_closes else None
    child = context.Process(  # type: ignore[attr-defined]
        target=answer, args=(talk, theirs, copy, childs)
    )
    child.start()
    childs.close()
    if talk.parent_closes:
        theirs.close()
    with suppress(ConnectionError):  # the other one is killed where neither could go on
        _ask(talk, ours, diary)
        if talk.ends == "parent":
            diary.note("closes")
            ours.close()
        else:
            _listen(ours, diary, talk.questions + 1)
        diary.note("joins")
        child.join()
        diary.note("ended")


def answer(talk: Talk, theirs: Connection, ours: Connection | None, notes: Connection) -> None:
    """Be the child: send a reply to every question, and come to the end.

    Args:
        talk: What is said.
        theirs: The child's end of the pipe.
        ours: A copy of the parent's end to close; ``None`` if there is nothing to close.
        notes: Where the child's notes go.
    """
    diary = Diary("child", notes)
    if ours is not None:
        ours.close()
    with suppress(ConnectionError):  # as above
        number = 1
        while talk.ends == "parent" or number <= talk.questions:
            if not _listen(theirs, diary, number):
                break
            _send(talk, theirs, diary, number)
            number += 1
        diary.note("closes")
        theirs.close()
        diary.note("ended")


def _ask(talk: Talk, ours: Connection, diary: Diary) -> None:
    numbers = range(1, talk.questions + 1)
    if talk.all_first:
        for number in numbers:
            _send(talk, ours, diary, number)
    for number in numbers:
        if not talk.all_first:
            _send(talk, ours, diary, number)
        _listen(ours, diary, number)


def _send(talk: Talk, connection: Connection, diary: Diary, number: int) -> None:
    diary.note("sends", number)
    connection.send_bytes(bytes(LARGE if talk.large else SMALL))
    diary.note("sent", number)


def _listen(connection: Connection, diary: Diary, number: int) -> bool:
    """Receive one message; return whether there was one."""
    diary.note("listens", number)
    try:
        connection.recv_bytes()
    except EOFError:
        diary.note("eof")
        return False
    diary.note("received", number)
    return True
