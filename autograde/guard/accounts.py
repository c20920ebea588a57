"""Accounts and locks made by the grader: they let others in exactly where it hurts.

An account keeps a number in shared memory, without a lock of its own. After a process has read it,
and again before it writes, the process waits at the referee until nobody else in the tree moves.
Whoever is able to read the old number has read it by then, so a missing lock loses an update at
every run. Where a lock keeps the others out they wait for it, the tree is still, and the holder
goes on: a right program never loses one. Likewise a lock is taken by everybody who can take one
before the first holder goes on, which brings about a deadlock by lock order at every run.
"""

from __future__ import annotations

import multiprocessing
import os
import zlib

from autograde.guard import acts, events, places, releasing
from autograde.guard.steps import did_read, hold_step, will_write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from multiprocessing.synchronize import Lock, RLock
    from typing import Any


class WatchedLock:
    """A lock whose taking is a step of the schedule."""

    def __init__(self, lock: Lock | RLock, name: str) -> None:
        self._lock = lock
        self._name = name

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Take the lock, as :meth:`multiprocessing.Lock.acquire` does."""
        taken = self._lock.acquire(block, timeout)
        if taken:
            events.write("locked", self._name)
            hold_step("locked", self._name)
        return taken

    def release(self) -> None:
        """Release the lock."""
        events.write("unlocked", self._name)
        self._lock.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


class LiveAccount:
    """What a student's function gets as an account or a counter.

    Attributes:
        number: A unique integer.
    """

    def __init__(self, value: int, name: str, number: int, lock: WatchedLock | None) -> None:
        self._cell: Any = multiprocessing.RawValue("q", value)
        self._name = name
        self.number = number
        if lock is not None:
            self.lock = lock

    @property
    def value(self) -> int:
        """The number. Reading and writing it are separate steps, as with a shared ``Value``."""
        number = int(self._cell.value)
        acts.did("read-value", self._name, acts.place() or "")
        did_read(self._name, number)
        return number

    @value.setter
    def value(self, number: int) -> None:
        will_write(self._name, number)
        self._cell.value = number

    def peek(self) -> int:
        """Return the number without a step of the schedule."""
        return int(self._cell.value)


class Account:
    """What a grader hands in: becomes a :class:`LiveAccount` in the answer process.

    Args:
        lock: "none", "Lock" or "RLock": which lock it carries as ``lock``.
    """

    def __init__(self, value: int = 0, *, name: str, lock: str = "none") -> None:
        self._number = zlib.crc32(name.encode())  # the same at every run, so that runs are alike
        self._value = value
        self._name = name
        self._lock = lock

    def __repr__(self) -> str:
        return self._name

    def __hand_in__(self) -> LiveAccount:
        releasing.begin(os.environ[places.ENVIRONMENT])
        make = {"none": None, "Lock": multiprocessing.Lock, "RLock": multiprocessing.RLock}
        factory = make[self._lock]
        lock = None if factory is None else WatchedLock(factory(), f"lock of {self._name}")
        account = LiveAccount(self._value, self._name, self._number, lock)
        made[self._name] = account
        return account


made: dict[str, LiveAccount] = {}
"""The accounts of this run by name; only the answer process fills it."""
