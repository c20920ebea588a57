"""Have a conversation between real processes, and read the notes that they take."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from multiprocessing.connection import Connection, wait

from helpers.children import PATIENCE
from helpers.scripts import kill_tree
from helpers.workers_conversation import Noted, Talk, hold

QUIET = 1.0
"""Seconds without a step after which nobody is expected to go on: a step takes milliseconds."""


def converse(talk: Talk, start_method: str, quiet: float = QUIET) -> list[Noted]:
    """The notes of both processes in the order of their times; both are gone afterwards."""
    context = multiprocessing.get_context(start_method)
    parents, to_parents = context.Pipe(duplex=False)
    childs, to_childs = context.Pipe(duplex=False)
    parent = context.Process(  # type: ignore[attr-defined]
        target=hold, args=(start_method, talk, to_parents, to_childs)
    )
    parent.start()
    to_parents.close()
    to_childs.close()
    notes: list[Noted] = []
    try:
        _collect([parents, childs], notes, quiet)
    finally:
        for noted in notes:
            if noted.act == "begins" and not _has_ended(notes, noted):
                kill_tree(noted.number)
        parent.kill()
        parent.join()
    return sorted(notes, key=lambda noted: noted.time)


def _collect(open_ends: Sequence[Connection], notes: list[Noted], quiet: float) -> None:
    """Read notes until both processes have ended, or no new one comes."""
    reading = list(open_ends)
    while reading:
        both = sum(noted.act == "begins" for noted in notes) == 2
        ready = wait(reading, quiet if both else PATIENCE)
        if not ready:
            return
        for connection in ready:
            assert isinstance(connection, Connection)
            try:
                notes.append(connection.recv())
            except EOFError:
                reading.remove(connection)


def _has_ended(notes: Sequence[Noted], begun: Noted) -> bool:
    return any(noted.act == "ended" and noted.who == begun.who for noted in notes)
