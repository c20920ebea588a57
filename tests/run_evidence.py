"""Evidence of runs that never were: what texts and pictures of verdicts are tested with."""

from __future__ import annotations

from typing import Any

from autograde.failure import Failure
from autograde.records import (
    DEADLOCK,
    RETURNED,
    Call,
    Evidence,
    Frame,
    ProcessRecord,
    Stack,
)

MAIN = 7001
FIRST_WORKER = 7002
SOURCE = """\

from multiprocessing import Lock, Process


def work(lock, function, item):
    with lock:
        lock.acquire()
        function(item)


def map_all(function, items, processes):
    lock = Lock()
    worker.join()
"""


def evidence(**changes: Any) -> Evidence:
    """A call of ``map_all`` that returned, with some fields replaced."""
    fields: dict[str, Any] = {
        "function": "map_all",
        "module": "pool_map",
        "start_method": "spawn",
        "ending": RETURNED,
        "arguments": "cube, [1, 2, 3], 3",
        "source": SOURCE,
        "value": [1, 8, 27],
        "main_pid": MAIN,
        "deadline": 20.0,
    }
    return Evidence(**{**fields, **changes})


def failure(
    seen: Evidence, claim: str = "returns", told: str = "It failed.", *names: str
) -> Failure:
    return Failure(seen, claim, told, names)


def worker(number: int, begin: float, end: float | None, **changes: Any) -> ProcessRecord:
    """The ``number``-th worker of a pool."""
    fields: dict[str, Any] = {
        "pid": MAIN + number,
        "name": f"SpawnPoolWorker-{number}",
        "kind": "worker",
        "parent": MAIN,
        "begin": begin,
        "end": end,
        "daemon": True,
    }
    return ProcessRecord(**{**fields, **changes})


def call(number: int, argument: object, begin: float, end: float | None) -> Call:
    """A call of ``cube`` in the ``number``-th worker (0: in the main process)."""
    return Call("cube", repr(argument), MAIN + number, 1, begin, end)


def pool_run(**changes: Any) -> Evidence:
    """Three workers of a pool, one call each, all at once."""
    fields: dict[str, Any] = {
        "processes": tuple(worker(n, n / 10, 2 + n / 10) for n in (1, 2, 3)),
        "calls": tuple(call(n, n, 0.5 + n / 10, 1 + n / 10) for n in (1, 2, 3)),
    }
    return evidence(**{**fields, **changes})


def serial_run(**changes: Any) -> Evidence:
    """Three workers of a pool that work one after the other."""
    calls = tuple(call(n, n, float(n), n + 0.5) for n in (1, 2, 3))
    return pool_run(**{"calls": calls, "processes": pool_run().processes[:0], **changes})


def deadlock(**changes: Any) -> Evidence:
    """A worker that takes a lock twice, one that waits for it, and the main process that joins."""
    processes = tuple(
        worker(n, n / 10, None, name=f"Process-{n}", kind="work", daemon=False) for n in (1, 2)
    )
    stacks = (
        Stack(MAIN, (Frame("process.py", 149, "join"), Frame("pool_map.py", 13, "map_all"))),
        Stack(MAIN + 1, (Frame("pool_map.py", 7, "work"), Frame("process.py", 108, "run"))),
        Stack(
            MAIN + 2,
            (Frame("synchronize.py", 95, "__enter__"), Frame("pool_map.py", 6, "work")),
        ),
    )
    fields: dict[str, Any] = {
        "ending": DEADLOCK,
        "value": None,
        "processes": processes,
        "stacks": stacks,
    }
    return evidence(**{**fields, **changes})
