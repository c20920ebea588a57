"""A model of how ``multiprocessing.Pool.map`` shares out its work.

``Pool.map`` cuts the items into chunks; each worker process that is idle takes the next chunk and
works through it item by item. Facts are from CPython's ``Lib/multiprocessing/pool.py``:
``Pool._map_async`` (the default chunk size), ``Pool._get_tasks`` (the cutting) and ``worker``
(one chunk after the other). Everything here is pure: durations in, spans out, seconds throughout.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """One task on one worker, from ``begin`` to ``end`` (seconds since the first hand-out)."""

    worker: int
    task: int
    begin: float
    end: float


@dataclass(frozen=True)
class Schedule:
    """Who does what and when; ``spans`` are in order of their tasks."""

    processes: int
    chunksize: int
    spans: tuple[Span, ...]

    @property
    def total(self) -> float:
        """Seconds from the first hand-out until the last task ends; 0 without tasks."""
        return max((span.end for span in self.spans), default=0.0)

    @property
    def busy(self) -> float:
        """The share of the processes' time that is work, from 0 to 1."""
        worked = sum(span.end - span.begin for span in self.spans)
        return worked / (self.total * self.processes) if self.total else 0.0

    def tasks_of(self, worker: int) -> tuple[int, ...]:
        """The numbers of the tasks that ``worker`` does, in its order."""
        return tuple(span.task for span in self.spans if span.worker == worker)


def default_chunksize(tasks: int, processes: int) -> int:
    """The chunk size that ``Pool.map`` chooses: about four chunks a process, at least 1.

    ``chunksize, extra = divmod(len(iterable), len(self._pool) * 4)``, plus 1 if there is a rest.
    """
    whole, rest = divmod(tasks, processes * 4)
    return max(1, whole + bool(rest))


def chunks(tasks: int, chunksize: int) -> list[range]:
    """The task numbers from 0, cut into pieces of ``chunksize`` (the last may be shorter)."""
    return [range(at, min(at + chunksize, tasks)) for at in range(0, tasks, chunksize)]


def schedule(
    durations: Sequence[float],
    processes: int,
    chunksize: int | None = None,
    handover: float = 0.0,
) -> Schedule:
    """How a pool of ``processes`` gets through tasks that take ``durations`` seconds.

    ``handover`` is what each chunk costs its worker before the first task: pickling, the pipe,
    waking up. ``chunksize=None`` means the pool's own choice. Of several idle workers the one with
    the lowest number takes the next chunk (a real pool promises nothing here).

    Raises ``ValueError`` for fewer than one process or a chunk size below 1.
    """
    if processes < 1:
        raise ValueError("a pool has at least 1 process")
    size = default_chunksize(len(durations), processes) if chunksize is None else chunksize
    if size < 1:
        raise ValueError("a chunk has at least 1 task")
    idle = [(0.0, worker) for worker in range(processes)]
    spans: list[Span] = []
    for chunk in chunks(len(durations), size):
        now, worker = heapq.heappop(idle)
        now += handover
        for task in chunk:
            spans.append(Span(worker, task, now, now + durations[task]))
            now = spans[-1].end
        heapq.heappush(idle, (now, worker))
    return Schedule(processes, size, tuple(spans))
