"""The scheduling model: against its laws, an independent simulation, and real pools."""

from __future__ import annotations

import multiprocessing
from collections import defaultdict
from itertools import pairwise
from multiprocessing.context import BaseContext
from multiprocessing.pool import Pool

import pytest
from gated_work import gated, open_gates
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.scheduling import Schedule, chunks, default_chunksize, schedule

START_METHODS = multiprocessing.get_all_start_methods()

whole_seconds = st.lists(st.integers(1, 9), max_size=30)
process_counts = st.integers(1, 6)
chunk_sizes = st.integers(1, 10)


def simulate(durations: list[int], processes: int, chunksize: int) -> list[tuple[int, int, int]]:
    """``(worker, task, begin)`` from a clock that ticks once a second: the slow, obvious way."""
    queue = [durations[at : at + chunksize] for at in range(0, len(durations), chunksize)]
    numbers = iter(range(len(durations)))
    todo: list[list[tuple[int, int]]] = [[] for _ in range(processes)]
    free_at = [0] * processes
    seen: list[tuple[int, int, int]] = []
    for second in range(sum(durations) + 1):
        for worker in range(processes):
            if free_at[worker] > second:
                continue
            if not todo[worker] and queue:
                todo[worker] = [(next(numbers), seconds) for seconds in queue.pop(0)]
            if todo[worker]:
                task, seconds = todo[worker].pop(0)
                seen.append((worker, task, second))
                free_at[worker] = second + seconds
    return sorted(seen, key=lambda span: span[1])


@given(whole_seconds, process_counts, chunk_sizes)
def test_the_spans_equal_an_independent_simulation(
    durations: list[int], processes: int, chunksize: int
) -> None:
    """Every task gets the same worker and the same beginning from both."""
    modelled = schedule(durations, processes, chunksize).spans
    assert [(s.worker, s.task, s.begin) for s in modelled] == simulate(
        durations, processes, chunksize
    )


@given(whole_seconds, process_counts, chunk_sizes, st.floats(0, 2))
def test_every_schedule_keeps_the_laws(
    durations: list[int], processes: int, chunksize: int, handover: float
) -> None:
    """Each task runs once and whole, no worker does two things at once, none is faster than light."""
    plan = schedule(durations, processes, chunksize, handover)
    assert [span.task for span in plan.spans] == list(range(len(durations)))
    for span in plan.spans:
        assert span.end - span.begin == pytest.approx(durations[span.task])
    for worker in range(processes):
        own = [span for span in plan.spans if span.worker == worker]
        assert all(before.end <= after.begin for before, after in pairwise(own))
    assert plan.total * processes >= sum(durations) * (1 - 1e-9)
    assert 0 <= plan.busy <= 1 + 1e-9


@given(st.integers(0, 500), process_counts)
def test_the_default_chunk_size_is_the_pools_own(tasks: int, processes: int) -> None:
    """About four chunks a process: never more, and never a task left over."""
    size = default_chunksize(tasks, processes)
    pieces = chunks(tasks, size)
    assert [task for piece in pieces for task in piece] == list(range(tasks))
    assert len(pieces) <= processes * 4


def test_impossible_pools_are_refused() -> None:
    """No process and no task in a chunk are mistakes, not schedules."""
    with pytest.raises(ValueError, match="process"):
        schedule([1], 0)
    with pytest.raises(ValueError, match="chunk"):
        schedule([1], 1, 0)


def test_no_tasks_take_no_time() -> None:
    """An empty map is a schedule without spans."""
    empty = schedule([], 3)
    assert (empty.total, empty.busy, empty.tasks_of(0)) == (0.0, 0.0, ())


class GatedPool:
    """A real pool whose tasks end in the order that the model predicts, by gates, not by clocks."""

    def __init__(self, context: BaseContext, plan: Schedule) -> None:
        self.plan = plan
        self.begun = context.Queue()
        self.gates = [context.Semaphore(0) for _ in plan.spans]
        self.pool: Pool = context.Pool(plan.processes, open_gates, (self.begun, self.gates))
        self.tasks_by_pid: dict[int, list[int]] = defaultdict(list)

    def next_beginnings(self, count: int) -> set[int]:
        """Wait for ``count`` tasks to begin; which ones."""
        tasks = set()
        for _ in range(count):
            pid, task = self.begun.get(timeout=60)
            self.tasks_by_pid[pid].append(task)
            tasks.add(task)
        return tasks

    def follow(self, chunksize: int | None) -> None:
        """Open the gates in the model's order; each must let begin just what the model says."""
        with self.pool:
            result = self.pool.map_async(gated, range(len(self.gates)), chunksize)
            starts = {span.task for span in self.plan.spans if span.begin == 0}
            assert self.next_beginnings(len(starts)) == starts
            for span in sorted(self.plan.spans, key=lambda span: span.end):
                self.gates[span.task].release()
                follows = {s.task for s in self.plan.spans if s.begin == span.end}
                assert self.next_beginnings(len(follows)) == follows
            result.get(timeout=60)
        self.pool.join()

    def shares(self) -> set[tuple[int, ...]]:
        """The tasks of each process, whatever its pid."""
        return {tuple(tasks) for tasks in self.tasks_by_pid.values()}


@pytest.mark.parametrize("method", START_METHODS)
@pytest.mark.parametrize(
    ("weights", "processes", "chunksize"),
    [([5, 1, 1, 1, 2, 1, 1], 3, 1), ([5, 1, 1, 1, 2, 1, 1], 2, 3), ([1] * 9 + [7], 2, None)],
)
def test_a_real_pool_does_what_the_model_says(
    method: str, weights: list[int], processes: int, chunksize: int | None
) -> None:
    """With the tasks ended in the model's order, each process of a real pool gets its tasks."""
    # Different powers of two make all ends different, so that the order is without a tie.
    durations = [weight + 2.0 ** -(task + 2) for task, weight in enumerate(weights)]
    plan = schedule(durations, processes, chunksize)
    real = GatedPool(multiprocessing.get_context(method), plan)
    real.follow(chunksize)
    assert real.shares() == {plan.tasks_of(worker) for worker in range(processes)} - {()}


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(1, 3), st.integers(1, 4))
def test_random_plans_hold_in_a_real_pool(
    weights: list[int], processes: int, chunksize: int
) -> None:
    """The same with random tasks, under the platform's default start method."""
    durations = [weight + 2.0 ** -(task + 2) for task, weight in enumerate(weights)]
    plan = schedule(durations, processes, chunksize)
    real = GatedPool(multiprocessing.get_context(), plan)
    real.follow(chunksize)
    assert real.shares() == {plan.tasks_of(worker) for worker in range(processes)} - {()}
