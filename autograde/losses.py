"""How an update was lost: the steps of a forced schedule, as a student reads them.

    A read 0     B read 0     A wrote 1     B wrote 1

B overwrites what A wrote, without having seen it. The two are called A and B, since which of several
like processes came first is luck.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograde.endings import call
from autograde.records import Evidence, Step

_READ, _WRITE = "read", "write"


@dataclass(frozen=True)
class Told:
    """One step: ``process A wrote 1``; without the number where the run is hidden."""

    who: str
    what: str

    def __str__(self) -> str:
        return f"{self.who} {self.what}"


def lost_update(seen: Evidence, balances: Mapping[str, int]) -> str:
    """Say what the accounts hold, what they should hold, and how an update was lost."""
    found = dict(seen.accounts)
    wrong = {name: value for name, value in balances.items() if found[name] != value}
    texts = [f"{name}.value is {found[name]}, not {value}" for name, value in wrong.items()]
    state = "an account does not hold what it should" if seen.hidden else ", ".join(texts)
    told = ", ".join(map(str, steps(seen, *wrong)))
    how = f" An update was lost like this: {told}, unaware of what A wrote." if told else ""
    return f"After {call(seen)}, {state}.{how}"


def steps(seen: Evidence, *names: str) -> list[Told]:
    """Return the four steps (three, if A never read) that lost the first update; none if none was lost.

    Args:
        seen: The evidence.
        *names: The accounts to look at; all if none is named.
    """
    for schedule in _schedules(seen, names):
        found = _first_loss(schedule)
        if found:
            return [_told(seen, who, step) for who, step in found]
    return []


def were_mixed(seen: Evidence, *names: str) -> bool:
    """Say whether a process wrote after another had written since it first looked.

    That is so where an update was lost, and also where somebody decided by an old value, though the write
    itself was of a new one.

    Args:
        seen: The evidence.
        *names: The accounts to look at; all if none is named.
    """
    return any(map(_is_mixed, _schedules(seen, names)))


def _schedules(seen: Evidence, names: Sequence[str]) -> Iterator[list[Step]]:
    """Go through the steps with each thing; with all things if none is named.

    Those with a whole container are among the steps with each of its items: ``d`` and ``d['key']``.
    """
    for name in names or tuple(dict.fromkeys(step.thing for step in seen.schedule)):
        yield [s for s in seen.schedule if s.thing == name or name.startswith(f"{s.thing}[")]


def _is_mixed(schedule: list[Step]) -> bool:
    first_reads: dict[str, int] = {}
    for place, step in enumerate(schedule):
        if step.action == _READ:
            first_reads.setdefault(step.process, place)
        elif step.action == _WRITE and step.process in first_reads:
            since = first_reads.pop(step.process)
            if _write_of_another(schedule[since:place], step.process) is not None:
                return True
    return False


def _first_loss(schedule: list[Step]) -> list[tuple[str, Step]]:
    """Find a process B that writes after another, A, has written since B's last read."""
    reads: dict[str, tuple[int, Step]] = {}
    for place, write in enumerate(schedule):
        if write.action == _READ:
            reads[write.process] = place, write
        elif write.action == _WRITE and write.process in reads:
            since, read = reads.pop(write.process)
            other = _write_of_another(schedule[since:place], write.process)
            if other is not None:
                first = _read_before(schedule[:place], other)
                return [*(("A", each) for each in first), ("B", read), ("A", other), ("B", write)]
    return []


def _write_of_another(schedule: list[Step], process: str) -> Step | None:
    return next((s for s in schedule if s.action == _WRITE and s.process != process), None)


def _read_before(schedule: list[Step], write: Step) -> list[Step]:
    """The last read of the process that wrote, before it did; none if it never read."""
    before = next(place for place, step in enumerate(schedule) if step is write)
    own = [s for s in schedule[:before] if s.action == _READ and s.process == write.process]
    return own[-1:]


def _told(seen: Evidence, who: str, step: Step) -> Told:
    done = "read" if step.action == _READ else "wrote"
    return Told(f"process {who}", done if seen.hidden else f"{done} {step.value}")
