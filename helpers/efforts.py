"""What measured calls tell: how many processors they kept busy, and who took part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor

from helpers.workers_effort import Effort, measured

TRIES = 6


def cores(efforts: Sequence[Effort]) -> float:
    """How many processors the calls kept busy, on average, from the first begin to the last end."""
    elapsed = max(each.end for each in efforts) - min(each.begin for each in efforts)
    return sum(each.processor for each in efforts) / elapsed


def counted(efforts: Sequence[Effort]) -> tuple[int, int, int]:
    """How many processes and threads made the calls, and how many went on at once, at most."""
    processes = {each.pid for each in efforts}
    threads = {(each.pid, each.thread) for each in efforts}
    at_once = max(
        sum(other.begin <= each.begin < other.end for other in efforts) for each in efforts
    )
    return len(processes), len(threads), at_once


def two_at_once(executor: Executor, function: Callable[..., object], argument: object) -> float:
    """How many processors two equal calls kept busy, in the best of a few tries.

    The best is the one that other programs disturbed least.
    """
    call = measured(function)
    return max(cores(list(executor.map(call, [argument] * 2))) for _ in range(TRIES))
