"""Reading from the diary what processes did with queues, locks, pipes and each other."""

from collections.abc import Iterable, Iterator

from autograde.diary_lines import Line, number
from autograde.records import Act, Changed, Failed, Place, Waiting


def acts(lines: Iterable[Line], start: float, end: float) -> tuple[Act, ...]:
    """Return the acts, each with its number; a later line replaces an earlier one of the same act.

    Args:
        lines: The lines of the diary.
        start: When the call began, in seconds of the monotonic clock.
        end: When the run ended, likewise; what was done later is left out.
    """
    found: dict[tuple[str, ...], Act] = {}
    for line in lines:
        if line.event == "act" and len(line.fields) >= 6:
            operation, thing, where, thread, times, last = line.fields[:6]
            if number(last) / 1e9 > end:
                continue
            key = str(line.pid), operation, thing, where, thread
            first = found[key].first if key in found else line.at - start
            found[key] = Act(
                line.pid, number(thread), operation, thing, _place(where),
                number(times), first, number(last) / 1e9 - start,
            )  # fmt: skip
    return tuple(found.values())


def waits(lines: Iterable[Line], start: float) -> tuple[Waiting, ...]:
    """Return who waited inside an act when it was last asked."""
    found: dict[tuple[int, str], Waiting] = {}
    for line in lines:
        if line.event == "waits" and len(line.fields) >= 5:
            operation, thing, where, thread, since = line.fields[:5]
            found[line.pid, thread] = Waiting(
                line.pid, number(thread), operation, thing, _place(where),
                number(since) / 1e9 - start, line.at - start,
            )  # fmt: skip
    return tuple(found.values())


def failed(lines: Iterable[Line], start: float) -> tuple[Failed, ...]:
    """Return the exceptions that ended child processes or kept them from running."""
    return tuple(_failed(lines, start))


def _failed(lines: Iterable[Line], start: float) -> Iterator[Failed]:
    for line in lines:
        if line.event == "failed" and len(line.fields) >= 6:
            kind, name, message, places, worker, files = line.fields[:6]
            yield Failed(
                line.pid, kind, name, message, tuple(_place(each) for each in places.split()),
                tuple(files.split()), worker == "1", line.at - start,
            )  # fmt: skip


def changed(lines: Iterable[Line]) -> tuple[Changed, ...]:
    """Return what child processes changed of their own."""
    return tuple(
        Changed(line.pid, *line.fields[:3])
        for line in lines
        if line.event == "changed" and len(line.fields) >= 3
    )


def _place(text: str) -> Place:
    file, _, line = text.rpartition(":")
    return Place(file, number(line))
