"""Amdahl's law, fitted to measured times.

A part of a program cannot be shared out and takes the same time with any number of workers; the rest
is divided among them: ``seconds(n) = alone + shared / n``. Gene Amdahl argued in 1967 that the first part
limits what more processors can bring. Everything here is pure: times in, times out, in seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Law:
    """What a program spends on work that cannot be shared out, and on work that can."""

    alone: float
    shared: float

    def seconds(self, workers: int) -> float:
        """How long the program takes with so many workers."""
        return self.alone + self.shared / workers

    def speedup(self, workers: int) -> float:
        """How many times as fast it is as with one."""
        return self.seconds(1) / self.seconds(workers)

    @property
    def parallel(self) -> float:
        """The part of the time with one worker that can be shared out, 0 to 1."""
        return self.shared / self.seconds(1)

    @property
    def most(self) -> float:
        """What the speed-up never exceeds, however many workers there are."""
        return self.seconds(1) / self.alone if self.alone else inf


def error(law: Law, measured: Mapping[int, float]) -> float:
    """The sum of the squares of what the law is off by."""
    return sum((law.seconds(workers) - seconds) ** 2 for workers, seconds in measured.items())


def fitted(measured: Mapping[int, float]) -> Law:
    """The law with the least squares for these times: number of workers → seconds.

    Neither part is negative, so where a straight line through the times would say so, the best law on
    the border is taken: nothing can be shared out, or everything.

    Raises:
        ValueError: for fewer than two numbers of workers, or a number or time that is not above 0.
    """
    if len(measured) < 2:
        raise ValueError("a fit needs times with at least two different numbers of workers")
    if not all(workers > 0 and seconds > 0 for workers, seconds in measured.items()):
        raise ValueError("workers and seconds are above 0")
    parts = [1 / workers for workers in measured]
    times = list(measured.values())
    middle, mean = sum(parts) / len(parts), sum(times) / len(times)
    shared = sum(
        (part - middle) * (time - mean) for part, time in zip(parts, times, strict=True)
    ) / sum((part - middle) ** 2 for part in parts)
    alone = mean - shared * middle
    if shared < 0:
        return Law(mean, 0.0)
    if alone < 0:
        products = sum(part * time for part, time in zip(parts, times, strict=True))
        return Law(0.0, products / sum(part**2 for part in parts))
    return Law(alone, shared)
