"""Workers for queues: what lessons and exercises hand to producers, consumers and pipelines.

The ones named ``put_…`` are handed a queue, to which they put exactly one pair, the number that
they were given and its result; they use nothing of the queue but ``put``. The others are ordinary
functions of one item.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

Item = TypeVar("Item")

LONG = 1_000_000
"""Characters of a long text: more than the pipe below a queue holds (64 KiB on Linux)."""


class Puts(Protocol):
    """Anything that takes items: a queue of ``multiprocessing`` or of a manager."""

    def put(self, item: object, /) -> None:
        """Take an item."""


def put_square(queue: Puts, number: int) -> None:
    """Put ``number`` and its second power on the queue."""
    queue.put((number, number * number))


def put_long_text(queue: Puts, number: int) -> None:
    """Put ``number`` and a text of a million characters on the queue."""
    queue.put((number, long_text(number)))


def put_whether_positive(queue: Puts, number: int) -> None:
    """Put ``number`` on the queue, and ``True``, ``False``, or ``None`` for zero."""
    queue.put((number, number > 0 if number else None))


def long_text(number: int) -> str:
    """Return a text of a million characters that differs from number to number.

    >>> long_text(42)[:6], len(long_text(42))
    ('424242', 1000000)
    """
    text = str(number)
    return (text * (LONG // len(text) + 1))[:LONG]


def give_back(item: Item) -> Item:
    """Return the item itself: whatever comes in has to come out.

    >>> give_back(None)
    """
    return item


def describe(item: object) -> str:
    """Return the item's type and value as text.

    >>> describe("STOP"), describe(None)
    ("str 'STOP'", 'NoneType None')
    """
    return f"{type(item).__name__} {item!r}"


def backwards(text: str) -> str:
    """Return a text from its last character to its first.

    >>> backwards("stressed")
    'desserts'
    """
    return text[::-1]


def is_even(number: int) -> bool:
    """Return whether ``number`` is even: results of which many are equal, and some false.

    >>> is_even(0), is_even(7)
    (True, False)
    """
    return number % 2 == 0


def parse(line: str | None) -> int | None:
    """Return the number that a line holds, or ``None`` for an empty line, and for ``None``.

    Raises:
        ValueError: if there is something else in it.

    >>> parse(" 12 "), parse("  ")
    (12, None)
    """
    text = (line or "").strip()
    return int(text) if text else None


def label(number: int | None) -> str | None:
    """Return a label for a number, or ``None`` where there is none.

    >>> label(12), label(None)
    ('no. 12', None)
    """
    return None if number is None else f"no. {number}"


def widen(text: str) -> str:
    """Return a page of ten lines, each of which is ``text``.

    >>> len(widen("." * 99))
    1000
    """
    return f"{text}\n" * 10


def summarise(page: str) -> str:
    """Return how many lines a page has, and its last line.

    >>> summarise(widen("abc"))
    '10 lines, the last one abc'
    """
    lines = page.splitlines()
    return f"{len(lines)} lines, the last one {lines[-1]}" if lines else "no lines"
