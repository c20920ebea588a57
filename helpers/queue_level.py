"""A model of a queue between one producer and several consumers: its level over time, and who waits.

The producer makes one item after the other and puts each as soon as there is room; a consumer that
is free takes the next item and works on it. Two facts are all it needs: an item is *put* when it is
made and the queue has room, and *got* when it is put and a consumer is free. Everything here is
pure. What a real run recorded takes the same form, a `Flow`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from helpers.timeline_layout import Span

PRODUCER = "producer"
BLINK = 0.02
"""Seconds below which two things count as done at once: a process notes the time just after the act."""


@dataclass(frozen=True)
class Item:
    """One item's way: when it was made, put, got and done, in seconds, and which consumer had it."""

    made: float
    put: float
    got: float
    done: float
    consumer: int


@dataclass(frozen=True)
class Flow:
    """The items in the order in which they were put; the clock starts when the producer does."""

    items: tuple[Item, ...]
    consumers: int

    @property
    def levels(self) -> list[tuple[float, int]]:
        """From when on the queue holds how many items; it begins with 0 at 0 s."""
        changes = [(item.put, 1) for item in self.items] + [(item.got, -1) for item in self.items]
        steps = [(0.0, 0)]
        level = 0
        for time, change in sorted(changes):
            level += change
            if time - steps[-1][0] < BLINK and len(steps) > 1:
                time = steps.pop()[0]  # noqa: PLW2901  # the earlier of two times that count as one
            steps.append((time, level))
        return [next(same) for _, same in groupby(steps, key=lambda step: step[1])]

    @property
    def highest(self) -> int:
        """The most items that the queue holds."""
        return max(level for _, level in self.levels)

    @property
    def total(self) -> float:
        """Seconds until the last item is done; 0 without items."""
        return max((item.done for item in self.items), default=0.0)

    @property
    def blocked(self) -> float:
        """Seconds that the producer waits for room."""
        return sum(span.end - span.begin for span in self._producer() if span.kind == "wait")

    @property
    def idle(self) -> float:
        """Seconds that the consumers wait for items, all together."""
        return sum(span.end - span.begin for span in self._consumers() if span.kind == "wait")

    def spans(self) -> list[Span]:
        """What the producer and each consumer do: work and wait."""
        return [*self._producer(), *self._consumers()]

    def _producer(self) -> Iterator[Span]:
        now = 0.0
        for number, item in enumerate(self.items):
            yield Span(PRODUCER, now, item.made, str(number))
            yield from _waiting(PRODUCER, item.made, item.put)
            now = item.put

    def _consumers(self) -> Iterator[Span]:
        for consumer in range(self.consumers):
            lane = f"consumer {consumer + 1}"
            now = 0.0
            for number, item in enumerate(self.items):
                if item.consumer == consumer:
                    yield from _waiting(lane, now, item.got)
                    yield Span(lane, item.got, item.done, str(number))
                    now = item.done


def _waiting(lane: str, begin: float, end: float) -> Iterator[Span]:
    if end - begin >= BLINK:
        yield Span(lane, begin, end, kind="wait")


def flow(making: int, using: int, consumers: int, maxsize: int, items: int) -> Flow:
    """What becomes of ``items`` items.

    Args:
        making: Milliseconds that the producer needs for an item.
        using: Milliseconds that a consumer needs for one. Whole numbers, so no rounding makes two times
            differ that are the same.
        consumers: How many take from the queue. Of several free ones the one that is free the longest
            takes the next item (real ones make no such promise).
        maxsize: How many items the queue holds; 0 means any number.
        items: How many the producer makes.

    Raises:
        ValueError: for fewer than one consumer, or a negative number anywhere else.
    """
    if consumers < 1:
        raise ValueError("somebody has to take the items: at least 1 consumer")
    if min(making, using, maxsize, items) < 0:
        raise ValueError("times, maxsize and the number of items are at least 0")
    made: list[int] = []
    put: list[int] = []
    got: list[int] = []
    for number in range(items):
        made.append((put[-1] if put else 0) + making)
        room = got[number - maxsize] if maxsize and number >= maxsize else 0
        put.append(max(made[-1], room))
        free = got[number - consumers] + using if number >= consumers else 0
        got.append(max(put[-1], free))
    return Flow(
        tuple(
            Item(m / 1000, p / 1000, g / 1000, (g + using) / 1000, number % consumers)
            for number, (m, p, g) in enumerate(zip(made, put, got, strict=True))
        ),
        consumers,
    )
