"""Calls that go on side by side, in a process each, so that their timeline shows who waits for whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import Pool
from typing import TypeVar

from helpers.rendezvous import wait_until_ready

Item = TypeVar("Item")
Result = TypeVar("Result")


def side_by_side(
    worker: Callable[[Item], Result],
    items: Sequence[Item],
    keep: Callable[[object], None],
    shared: object,
) -> list[Result]:
    """Call ``worker`` with each item, in a pool of as many processes, all up before the first call.

    Args:
        worker: An importable function. Each process must be busy with its call until the others have
            theirs: one that is quick may make two calls.
        items: What the calls get.
        keep: What each process calls first, to keep ``shared`` where ``worker`` finds it.
        shared: A lock, say, which can be handed to a process only when it starts.

    Returns:
        The results, in the order of ``items``.
    """
    with Pool(len(items), keep, (shared,)) as pool:
        wait_until_ready(pool, len(items))
        return pool.map(worker, items, chunksize=1)
