"""Identical runs are made once: several claims, and several like answers, share the evidence.

A run depends on nothing but its job: the answer's text, the function, the arguments and the options.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from autograde.guarding import Job
from autograde.outcome import Outcome

MOST_RUNS: Final = 500
"""How many runs are remembered; the ones that were not asked for longest are forgotten."""

_runs: list[OrderedDict[str, Outcome]] = []
"""The runs that are remembered; empty while nothing is to be."""


def start() -> None:
    """Remember runs from now on."""
    if not _runs:
        _runs.append(OrderedDict())


def stop() -> None:
    """Forget all runs, and remember none any more."""
    _runs.clear()


@contextmanager
def remembering() -> Iterator[None]:
    """Remember runs within a block."""
    start()
    try:
        yield
    finally:
        stop()


def key_of(job: Job) -> str:
    """Return what tells a job from all that differ from it."""
    return hashlib.sha256(repr(job).encode("utf-8", "surrogatepass")).hexdigest()


def knows(key: str) -> bool:
    """Say whether a run of the job with this key is remembered."""
    return any(key in known for known in _runs)


def remembered(job: Job, hidden: bool, make: Callable[[], Outcome]) -> Outcome:
    """Return what came of the same job before, or make it."""
    if not _runs:
        return replace(make(), hidden=hidden)
    known = _runs[0]
    key = key_of(job)
    if key not in known:
        known[key] = make()
    known.move_to_end(key)
    while len(known) > MOST_RUNS:
        known.popitem(last=False)
    return replace(known[key], hidden=hidden)
