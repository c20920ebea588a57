"""Which bytes parent and child share, and of which each has a copy.

``expected`` is that as two rules, from "Sharing state between processes" and "Contexts and start
methods" in the library's documentation; ``observe`` asks a real child. A test holds them together.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory
from typing import Literal, cast

from helpers import workers_sharing
from helpers.children import PATIENCE
from helpers.workers_sharing import BEFORE, SIZE, have_bytes, put, seen

Kind = Literal["global", "argument", "array", "block"]
Writer = Literal["before", "parent", "child"]

KINDS: Mapping[Kind, str] = {
    "global": "a global bytearray",
    "argument": "a bytearray as argument",
    "array": "Array",
    "block": "SharedMemory",
}
"""What is looked at, in the order in which it is shown."""

SHARED: frozenset[Kind] = frozenset({"array", "block"})


@dataclass(frozen=True)
class Writing:
    """One byte is written: by the parent before the child starts, by it later, or by the child."""

    writer: Writer = "parent"
    place: int = 1
    value: int = 7

    @property
    def change(self) -> bytes:
        """The same, as `put` takes it."""
        return bytes([self.place, self.value])

    @property
    def after(self) -> bytes:
        """The bytes of a process that sees the change."""
        changed = bytearray(BEFORE)
        put(changed, self.change)
        return bytes(changed)


@dataclass(frozen=True)
class Seen:
    """What parent and child have in one place in the end."""

    parent: bytes
    child: bytes


def expected(writing: Writing, start_method: str) -> dict[Kind, Seen]:
    """What each sees of the byte: all of it in what is shared; else what has been copied."""
    found: dict[Kind, Seen] = {}
    for kind in KINDS:
        copied = kind == "argument" or start_method == "fork"  # at the start of the child
        arrives = kind in SHARED or (writing.writer == "before" and copied)
        parent = writing.after if writing.writer != "child" or kind in SHARED else BEFORE
        child = writing.after if writing.writer == "child" or arrives else BEFORE
        found[kind] = Seen(parent, child)
    return found


def observe(writing: Writing, start_method: str) -> dict[Kind, Seen]:
    """The same from a real child of this process, which is gone afterwards.

    Raises:
        EOFError: if the child ends without an answer.
        TimeoutError: if it does not answer.
    """
    block = SharedMemory(create=True, size=SIZE)
    try:
        return _observed(writing, start_method, block)
    finally:
        block.close()
        block.unlink()
        workers_sharing.ordinary[:] = BEFORE


def _observed(writing: Writing, start_method: str, block: SharedMemory) -> dict[Kind, Seen]:
    context = multiprocessing.get_context(start_method)
    argument, array = bytearray(BEFORE), context.Array("B", SIZE)
    stores = (workers_sharing.ordinary, argument, array, block.buf)
    ours, theirs = context.Pipe()
    if writing.writer == "before":
        for store in stores:
            put(store, writing.change)
    childs_change = writing.change if writing.writer == "child" else b""
    child = context.Process(  # type: ignore[attr-defined]
        target=have_bytes, args=(theirs, argument, array, block.name, childs_change)
    )
    child.start()
    theirs.close()
    try:
        _answer(ours)  # the child is there, and begins to change what it is to change
        if writing.writer == "parent":
            for store in stores:
                put(store, writing.change)
        childs = _answer(ours)
    finally:
        ours.close()
        child.join(1)
        child.kill()
        child.join()
    pairs = zip(KINDS, stores, strict=True)
    return {kind: Seen(seen(store), childs[kind]) for kind, store in pairs}


def _answer(connection: multiprocessing.connection.Connection) -> dict[str, bytes]:
    connection.send("your bytes?")
    if not connection.poll(PATIENCE):
        raise TimeoutError(f"the child process did not answer within {PATIENCE:.0f} seconds")
    return cast("dict[str, bytes]", connection.recv())
