"""What measured calls tell of threads, coroutines and processes."""

from __future__ import annotations

import asyncio
import doctest
import os
import pickle
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import workers_effort
from helpers.efforts import cores, counted, two_at_once
from helpers.turns import in_two_processes, in_two_threads, quickest, stretches, turns
from helpers.workers import busy, nap
from helpers.workers_effort import Effort, awaited, measured

TIMES = st.lists(st.integers(0, 100), unique=True).map(sorted)


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_effort)
    assert tried == 3
    assert failed == 0


def effort(begin: float, end: float, processor: float = 0.0, *, pid: int = 1) -> Effort:
    return Effort(pid, 7, begin, end, processor)


def test_cores_are_the_processor_time_in_the_time_that_passed() -> None:
    assert cores([effort(1, 3, 2.0), effort(2, 5, 2.0)]) == pytest.approx(1.0)


def test_calls_that_touch_do_not_overlap() -> None:
    assert counted([effort(0, 1), effort(1, 2)]) == (1, 1, 1)
    assert counted([effort(0, 2), effort(1, 2, pid=2)]) == (2, 2, 2)


def test_waiting_takes_no_processor_and_computing_does() -> None:
    assert cores([measured(nap)(0.2)]) < 0.02 < cores([measured(busy)(1_000_000)])


def test_an_effort_says_who_made_it() -> None:
    made = measured(nap)(0)
    assert (made.pid, made.thread) == (os.getpid(), threading.get_ident())
    assert made.begin <= made.end


def test_coroutines_wait_together_in_one_thread() -> None:
    async def three() -> list[Effort]:
        return await asyncio.gather(*map(awaited, [0.3] * 3))

    assert counted(asyncio.run(three())) == (1, 1, 3)


def test_a_measured_worker_can_be_sent() -> None:
    assert pickle.loads(pickle.dumps(measured(nap)))(0).processor >= 0
    with ProcessPoolExecutor(1) as executor:
        assert executor.submit(measured(nap), 0).result().pid != os.getpid()


def test_threads_that_compute_keep_one_core_busy_at_most() -> None:
    with ThreadPoolExecutor(2) as executor:
        assert two_at_once(executor, busy, 300_000) < 1.3


def test_the_quickest_try_is_the_one_that_took_the_least_time() -> None:
    tries = [[[0.0, 4.0], [1.0, 5.0]], [[20.0, 23.0], [21.0, 22.0]], [[40.0, 44.0], [40.0, 41.0]]]
    assert quickest(tries) == tries[1]


@given(TIMES, st.integers(1, 30))
def test_stretches_are_the_times_without_the_long_gaps(times: Sequence[int], gap: int) -> None:
    found = stretches(times, gap)
    inside = [time for begin, end in found for time in times if begin <= time <= end]
    assert inside == times
    assert all(later - earlier > gap for (_, earlier), (later, _) in pairwise(found))
    for begin, end in found:
        own = [time for time in times if begin <= time <= end]
        assert all(after - before <= gap for before, after in pairwise(own))


@pytest.mark.parametrize("pair", [in_two_threads, in_two_processes])
def test_two_note_when_they_compute(pair: object) -> None:
    assert callable(pair)
    works = pair(20, tries=2)
    assert [len(times) for times in works] == [20, 20]
    assert turns("thread", works).text == "Who computed when: thread 1 and thread 2"
