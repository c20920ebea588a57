"""The order of what happened, without the clock: the same program gives the same picture.

Events that follow each other without one of the other kind between them, all beginnings or all
ends, share a phase: three workers that are started, then call, then end make four columns, however
the starts and calls are mixed in time. Intervals overlap in columns exactly where they overlap in
time, since only beginnings change places with beginnings, and ends with ends.

    time     b1 c1 b2 c2 | c2' c1' e2 | c3 …          b, e: a process begins, ends
    columns  b1 c1         c1'     e1                 c, c': a call begins, ends
             b2 c2         c2'     e2   c3
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from autograde.records import Evidence

_BEGIN, _END = 0, 1
_OUTER, _INNER = 0, 1


@dataclass(frozen=True)
class Stretch:
    """From one column to another; ``end`` is ``None`` where the end was not seen."""

    begin: int
    end: int | None


@dataclass(frozen=True)
class Phases:
    """Columns of a run, counted from 1; the call of the function itself is before and after all.

    Attributes:
        lives: Pid → the process's life.
        calls: One for each of the evidence's calls, in their order.
        last: The last column, in which nothing begins any more.
    """

    lives: dict[int, Stretch]
    calls: tuple[Stretch, ...]
    last: int


@dataclass(frozen=True, order=True)
class _Event:
    """``of`` is a pid for a process, and the place among the calls for a call."""

    at: float
    kind: int
    layer: int
    of: int


def of(seen: Evidence) -> Phases:
    """Return the phases of a run."""
    begins: dict[tuple[int, int], int] = {}
    ends: dict[tuple[int, int], int] = {}
    column = 0
    for kind, layer, events in _in_phases(seen):
        column += 1
        found = begins if kind == _BEGIN else ends
        found.update({(layer, event.of): column for event in events})
    return Phases(
        lives={
            record.pid: Stretch(begins[_OUTER, record.pid], ends.get((_OUTER, record.pid)))
            for record in seen.processes
        },
        calls=tuple(
            Stretch(begins[_INNER, place], ends.get((_INNER, place)))
            for place in range(len(seen.calls))
        ),
        last=column + 1,
    )


def _in_phases(seen: Evidence) -> Iterator[tuple[int, int, list[_Event]]]:
    """Groups of events that share a column: processes begin before calls, and end after them."""
    for kind, group in groupby(sorted(_events(seen)), lambda event: event.kind):
        events = list(group)
        for layer in (_OUTER, _INNER) if kind == _BEGIN else (_INNER, _OUTER):
            chosen = [event for event in events if event.layer == layer]
            if chosen:
                yield kind, layer, chosen


def _events(seen: Evidence) -> Iterator[_Event]:
    for record in seen.processes:
        yield _Event(record.begin, _BEGIN, _OUTER, record.pid)
        if record.end is not None:
            yield _Event(max(record.end, record.begin), _END, _OUTER, record.pid)
    for place, call in enumerate(seen.calls):
        yield _Event(call.begin, _BEGIN, _INNER, place)
        if call.end is not None:
            yield _Event(max(call.end, call.begin), _END, _INNER, place)
