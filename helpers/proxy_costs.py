"""What work on a shared object costs in messages, if that object lives in a manager.

Each call of a method through a proxy is two messages: the request to the manager's process, and its
reply. (The first call of a thread also has to connect, which is not counted here.) Work on shared
memory needs none. Everything here is pure; `helpers.proxy_messages` does the work and counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

MESSAGES_A_CALL = 2


@dataclass(frozen=True)
class Work:
    """Something to do with a shared object, the same for a managed one and for shared memory.

    Attributes:
        name: What is done.
        code: How, as source that is shown.
        kind: Whether the object is a number (with ``value``) or a row of numbers.
        do: Does it ``times`` over, or with so many items.
        calls: How many calls of the object's methods that takes.
    """

    name: str
    code: str
    kind: Literal["number", "row"]
    do: Callable[[Any, int], object]
    calls: Callable[[int], int]

    def messages(self, times: int) -> int:
        """How many messages go to the manager and back."""
        return MESSAGES_A_CALL * self.calls(times)


def _add(number: Any, times: int) -> None:
    for _ in range(times):
        number.value += 1


def _add_to_each(row: Any, times: int) -> None:
    for place in range(times):
        row[place] += 1


def _sum_one_by_one(row: Any, times: int) -> int:
    return sum(row[place] for place in range(times))


def _sum_copy(row: Any, _times: int) -> int:
    return sum(row[:])


def _write_at_once(row: Any, times: int) -> None:
    row[:] = list(range(times))


WORKS = (
    Work(
        "add 1 to a number, again and again", "number.value += 1", "number", _add, lambda n: 2 * n
    ),
    Work("add 1 to each of a row", "row[i] += 1", "row", _add_to_each, lambda n: 2 * n),
    Work("sum up a row, one by one", "total += row[i]", "row", _sum_one_by_one, lambda n: n),
    Work("sum up a copy of the row", "total = sum(row[:])", "row", _sum_copy, lambda _n: 1),
    Work("write the whole row at once", "row[:] = numbers", "row", _write_at_once, lambda _n: 1),
)
"""What the reader can choose."""

ADD_ONE = WORKS[0]
