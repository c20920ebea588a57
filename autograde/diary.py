"""Reading the diary of a run: what its processes wrote, as records.

The lines were written by processes that also ran the student's code, so nothing here trusts them:
a line that does not fit is passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from autograde import diary_acts
from autograde.diary_lines import Line, lines_of, number
from autograde.records import Act, Call, Changed, Failed, ProcessRecord, Resident, Step, Waiting

_MOST_STEPS = 400
_NUMBERS = ("resident", "held", "sent")
_STEPS = ("read", "write", "locked", "unlocked")


@dataclass(frozen=True)
class Diary:
    """All that the diary tells; times are seconds since the function was called."""

    main_pid: int
    main_thread: int
    processes: tuple[ProcessRecord, ...]
    calls: tuple[Call, ...]
    schedule: tuple[Step, ...]
    memory: tuple[str, ...]
    memory_at_return: tuple[str, ...]
    pickled: int
    resident: Resident
    links: tuple[tuple[str, str], ...]
    acts: tuple[Act, ...]
    waits: tuple[Waiting, ...]
    failed: tuple[Failed, ...]
    changed: tuple[Changed, ...]
    seconds: float


def read(run: Path) -> Diary:
    """Read the diary in the folder of a run."""
    everything = list(lines_of(run))
    lines = _until(everything, "verdict")  # later, processes were only asked, and ended
    until_return = _until(lines, "returned", "raised")
    start = next((line.at for line in lines if line.event == "called"), _first_time(lines))
    main, thread = next(((x.pid, x.thread) for x in lines if x.event == "called"), (0, 0))
    processes = _processes(lines, start)
    return Diary(
        main_pid=main,
        main_thread=thread,
        processes=tuple(processes.values()),
        schedule=tuple(_schedule(lines, processes)),
        calls=tuple(_calls(lines, processes, start)),
        memory=_memory(everything, "shared_memory", "semaphore"),
        memory_at_return=_memory(until_return, "shared_memory"),
        pickled=sum(line.event == "pickled" for line in lines),
        resident=_resident(lines),
        links=tuple((x.fields[0], x.fields[1]) for x in lines if _is_link(x)),
        acts=diary_acts.acts(everything, start, lines[-1].at if lines else start),
        waits=diary_acts.waits(everything, start),
        failed=diary_acts.failed(lines, start),
        changed=diary_acts.changed(lines),
        seconds=until_return[-1].at - start if lines else 0.0,
    )


def _first_time(lines: list[Line]) -> float:
    return lines[0].at if lines else 0.0


def _until(lines: list[Line], *events: str) -> list[Line]:
    """Return the lines up to the first of these events; all of them if there is none."""
    ends = [n for n, line in enumerate(lines) if line.event in events]
    return lines[: ends[0] + 1] if ends else lines


def _processes(lines: list[Line], start: float) -> dict[int, ProcessRecord]:
    found: dict[int, ProcessRecord] = {}
    for line in lines:
        pid, record = _subject(line, found)
        if line.event == "process" and len(line.fields) >= 4:
            parent, name, kind, daemon = line.fields[:4]
            found[pid] = replace(
                record, name=name, kind=kind, parent=number(parent), daemon=daemon == "1",
                by_library=line.fields[4:5] == ("1",),
                begin=min(record.begin, line.at - start) if pid in found else line.at - start,
            )  # fmt: skip
        elif line.event == "started" and len(line.fields) >= 2:
            begin = record.begin if pid in found else line.at - start
            found[pid] = replace(record, name=line.fields[1], begin=begin)
        elif line.event == "leaves" and line.fields:
            code = number(line.fields[0])
            found[pid] = replace(record, end=line.at - start, exit_code=code, finished=True)
        elif line.event == "exit" and len(line.fields) >= 2:
            end = record.end if record.end is not None else line.at - start
            found[pid] = replace(record, end=end, exit_code=number(line.fields[1]))
    return found


def _subject(line: Line, found: dict[int, ProcessRecord]) -> tuple[int, ProcessRecord]:
    """Whom a line is about: ``started`` and ``exit`` are written by the parent."""
    pid = number(line.fields[0]) if line.event in ("started", "exit") and line.fields else line.pid
    return pid, found.get(pid, ProcessRecord(pid, ""))


def _calls(lines: list[Line], processes: dict[int, ProcessRecord], start: float) -> Iterator[Call]:
    ends = {
        (line.pid, line.fields[0]): line.at - start
        for line in lines
        if line.event == "end" and line.fields
    }
    for line in lines:
        if line.event == "begin" and len(line.fields) >= 3:
            number, name, arguments = line.fields[:3]
            end = ends.get((line.pid, number))
            if end is None and line.pid in processes:
                end = processes[line.pid].end  # it ended in the middle of the call
            who = "".join(line.fields[3:4])
            yield Call(name, arguments, line.pid, line.thread, line.at - start, end, who)


def _schedule(lines: list[Line], processes: dict[int, ProcessRecord]) -> Iterator[Step]:
    steps = [line for line in lines if line.event in _STEPS and line.fields]
    for line in steps[:_MOST_STEPS]:
        record = processes.get(line.pid)
        who = record.name if record else "main"
        yield Step(who, line.event, line.fields[0], "".join(line.fields[1:2]))


def _is_link(line: Line) -> bool:
    return line.event == "link" and len(line.fields) > 1


def _resident(lines: list[Line]) -> Resident:
    fields = {event: [line.fields for line in lines if line.event == event] for event in _NUMBERS}
    return Resident(
        numbers=max((number(each[0]) for each in fields["resident"] if each), default=0),
        in_block=max((number(each[1]) for each in fields["held"] if len(each) > 1), default=0),
        sent=tuple(dict.fromkeys(each[0] for each in fields["sent"] if each)),
    )


def _memory(lines: list[Line], *kinds: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for line in lines:
        if len(line.fields) < 2 or line.fields[0] not in kinds:
            continue
        if line.event == "registered":
            names[line.fields[1]] = None
        elif line.event == "unregistered":
            names.pop(line.fields[1], None)
    return tuple(names)
