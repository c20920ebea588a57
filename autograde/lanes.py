"""Who is who: the processes of a run in a fixed order, with names that stay the same at every run.

``main`` is the process that called the function. Others have the name that the answer gave them; where
it gave none they are ``worker 1``, ``worker 2``, … in the order in which they began. The workers of one
pool or executor are interchangeable, and which of them gets the first item is luck. So of those that
began together, the one with the first item comes first, whatever number Python gave it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from autograde import phases
from autograde.guard.links import REQUEST
from autograde.phases import Phases
from autograde.records import Call, Evidence, ProcessRecord
from autograde.values import one_line

MAIN: Final = "main"
WORKER: Final = "worker"
MANAGER: Final = "manager"
SERVER: Final = "web server"
NAMED: Final = "named"

_MOST_NAME = 24
_GIVEN_BY_PYTHON = re.compile(r"|(Fork|ForkServer|Spawn)?(Process|PoolWorker)-\d+(:\d+)*")
_INTERCHANGEABLE = ("worker", "_process_worker")  # what Pool and ProcessPoolExecutor run


@dataclass(frozen=True)
class Lane:
    """A process of a run.

    Attributes:
        label: Its name in texts and pictures, of at most 24 characters.
        role: "main", "worker" (with a number as its label), "manager" or "named".
        record: ``None`` for the main process, and for one that is known by its calls alone.
    """

    pid: int
    label: str
    role: str
    record: ProcessRecord | None = None


def of(seen: Evidence, in_phases: Phases | None = None) -> tuple[Lane, ...]:
    """Return the lanes of a run, the main process first.

    Args:
        seen: The evidence.
        in_phases: The phases of the run, where they are known already.
    """
    numbers = count(1)
    lanes = [Lane(seen.main_pid, MAIN, MAIN)]
    for record in _in_order(seen.processes, seen, in_phases or phases.of(seen)):
        role = _role(record, hidden=seen.hidden)
        label = _not_yet_taken(_label(record, role, numbers), lanes)
        lanes.append(Lane(record.pid, label, role, record))
    known = {lane.pid for lane in lanes}
    strangers = {call.pid: call for call in seen.calls if call.pid not in known}
    return (*lanes, *(_stranger(call, numbers) for call in strangers.values()))


def _stranger(call: Call, numbers: Iterator[int]) -> Lane:
    """A process that is known by its calls alone: the grader's own server, or a worker."""
    if call.function == REQUEST:
        return Lane(call.pid, SERVER, NAMED)
    return Lane(call.pid, f"worker {next(numbers)}", WORKER)


def label_of(seen: Evidence, name: str) -> str:
    """Return the label of the process that Python knows by this name; "" if there is none."""
    return next((lane.label for lane in of(seen) if lane.record and lane.record.name == name), "")


def _role(record: ProcessRecord, *, hidden: bool) -> str:
    """Hidden runs show no name that the answer gave: it may come from an argument."""
    if record.kind.endswith("_run_server"):
        return MANAGER
    return WORKER if hidden or _GIVEN_BY_PYTHON.fullmatch(record.name) else NAMED


def _label(record: ProcessRecord, role: str, numbers: Iterator[int]) -> str:
    if role == WORKER:
        return f"worker {next(numbers)}"
    return MANAGER if role == MANAGER else one_line(record.name, _MOST_NAME)


def _not_yet_taken(label: str, lanes: Sequence[Lane]) -> str:
    taken = {lane.label for lane in lanes}
    if label not in taken:
        return label
    return next(new for n in count(2) if (new := f"{label} ({n})") not in taken)


def _in_order(
    processes: Sequence[ProcessRecord], seen: Evidence, in_phases: Phases
) -> list[ProcessRecord]:
    records = sorted(processes, key=lambda record: record.begin)
    for team in _teams(records, in_phases):
        places = [place for place, record in enumerate(records) if record.pid in team]
        members = sorted(
            (records[place] for place in places), key=lambda r: _deeds(r, seen, in_phases)
        )
        for place, record in zip(places, members, strict=True):
            records[place] = record
    return records


def _teams(records: Sequence[ProcessRecord], in_phases: Phases) -> list[set[int]]:
    """The pids of interchangeable processes that began together."""
    teams: dict[tuple[int, str, int], set[int]] = {}
    for record in records:
        if record.kind in _INTERCHANGEABLE:
            began = in_phases.lives[record.pid].begin
            teams.setdefault((record.parent, record.kind, began), set()).add(record.pid)
    return list(teams.values())


def _deeds(
    record: ProcessRecord, seen: Evidence, in_phases: Phases
) -> tuple[bool, list[tuple[int, int, str]]]:
    """What a process did, to sort by: those that did nothing come last."""
    calls = [
        (stretch.begin, len(call.arguments), call.arguments)
        for call, stretch in zip(seen.calls, in_phases.calls, strict=True)
        if call.pid == record.pid
    ]
    return not calls, calls
