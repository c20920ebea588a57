"""Workers that are handed a queue use nothing but its put; the others return what they say."""

from __future__ import annotations

import doctest
import inspect
import multiprocessing
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from helpers import workers_queue

WORKERS = [
    function
    for _, function in inspect.getmembers(workers_queue, inspect.isfunction)
    if function.__module__ == workers_queue.__name__
]
PIPE = 1 << 16  # bytes that a pipe of Linux holds


class Outbox:
    """Takes items as a queue does, and has no other method that a worker could use."""

    def __init__(self) -> None:
        self.items: list[object] = []

    def put(self, item: object) -> None:
        self.items.append(item)


def put_by(worker: Callable[[Any, int], None], number: int) -> list[object]:
    outbox = Outbox()
    worker(outbox, number)
    return outbox.items


def test_examples_in_the_docstrings_are_true() -> None:
    failed, tried = doctest.testmod(workers_queue)
    assert tried >= 8
    assert failed == 0


@pytest.mark.parametrize("worker", WORKERS, ids=lambda worker: worker.__name__)
def test_worker_says_what_it_does_and_is_found_again(worker: Callable[..., Any]) -> None:
    assert inspect.getdoc(worker)
    assert pickle.loads(pickle.dumps(worker)) is worker


def test_each_worker_with_a_queue_puts_one_pair_of_its_number_and_a_result() -> None:
    assert put_by(workers_queue.put_square, -3) == [(-3, 9)]
    assert put_by(workers_queue.put_long_text, 12) == [(12, workers_queue.long_text(12))]
    signs = [put_by(workers_queue.put_whether_positive, number) for number in (-1, 0, 1)]
    assert signs == [[(-1, False)], [(0, None)], [(1, True)]]


def test_long_texts_and_the_pages_of_a_pipeline_do_not_fit_into_a_pipe() -> None:
    assert len(workers_queue.long_text(7)) > 2 * PIPE
    assert 20 * len(workers_queue.widen("x" * 1000)) > 2 * PIPE


@pytest.mark.parametrize("start_method", multiprocessing.get_all_start_methods())
def test_workers_put_onto_a_real_queue_under_every_start_method(start_method: str) -> None:
    context = multiprocessing.get_context(start_method)
    queue = context.Queue()
    process = context.Process(target=workers_queue.put_square, args=(queue, 5))  # type: ignore[attr-defined]
    process.start()
    assert queue.get() == (5, 25)
    process.join()
