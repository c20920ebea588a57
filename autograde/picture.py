"""The timeline of a run: a lane for each process, in the order of events, without the clock."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from autograde import endings, lanes, losses, messages, phases, waiting
from autograde.guard.failing_workers import LIMIT as FAILING_WORKERS
from autograde.lanes import MAIN, Lane
from autograde.phases import Phases, Stretch
from autograde.records import CRASHED, DEADLOCK, TOO_SLOW, Call, Evidence
from autograde.values import one_line
from helpers.timeline import Kind, Span, timeline_svg

_MOST_CALLS: Final = 120
_MOST_LANES: Final = 20
_FEW_LANES: Final = 7
"""As many as show that the workers of a pool fail one after another."""
_MOST_LABEL: Final = 40

_WORDS: Final[Mapping[Kind, str]] = {
    "wait": "waits",
    "held": "left behind",
    "crash": "ended early",
    "end": "stopped by the grader",
    "process": "process alive",
}


def timeline(seen: Evidence, *, width: float = 720.0) -> str:
    """Return the timeline as an ``<svg>`` element; "" where no other process and no call was seen."""
    if not (seen.processes or seen.calls):
        return ""
    return timeline_svg(
        list(_Drawing.of(seen).spans()),
        title="what each process did",
        description="; ".join(filter(None, [messages.at_work(seen), *messages.where(seen)])),
        width=width,
        ordinal=True,
        words={**_WORDS, "work": _work(seen)},
        card=True,
    )


def schedule(seen: Evidence, *, width: float = 720.0) -> str:
    """Return how an update was lost, step by step; "" where none was."""
    told = losses.steps(seen)
    if not told:
        return ""
    spans = [Span(step.who, at, at + 1.0, step.what) for at, step in enumerate(told)]
    return timeline_svg(
        spans,
        title="how an update was lost",
        description="; ".join(f"{step.who} {step.what}" for step in told),
        width=width,
        ordinal=True,
        card=True,
    )


def left_out(seen: Evidence) -> str:
    """Say what the timeline does not show of a large run."""
    if seen.limit == FAILING_WORKERS:  # how many there were is luck
        return "Not shown: the workers that followed, which ended likewise."
    processes, calls = len(lanes.of(seen)) - _MOST_LANES, len(seen.calls) - _MOST_CALLS
    parts = [f"{processes} more processes"] if processes > 0 else []
    parts += [f"{calls:,} more calls"] if calls > 0 else []
    return f"Not shown: {' and '.join(parts)}." if parts else ""


@dataclass(frozen=True)
class _Drawing:
    """One timeline. The run ends in the column ``stop``; what is left behind goes on for one more."""

    seen: Evidence
    lanes: Sequence[Lane]
    phases: Phases
    places: Mapping[int, waiting.Place]
    left: frozenset[str]

    @classmethod
    def of(cls, seen: Evidence) -> "_Drawing":
        in_phases = phases.of(seen)
        everyone = lanes.of(seen, in_phases)
        places = {
            lane.pid: group.place
            for group in waiting.groups(seen, everyone)
            for lane in group.lanes
        }
        left = frozenset(thing.name for thing in seen.left if thing.kind != "shared memory")
        most = _FEW_LANES if seen.limit == FAILING_WORKERS else _MOST_LANES
        return cls(seen, everyone[:most], in_phases, places, left)

    @property
    def stop(self) -> int:
        return self.phases.last

    def spans(self) -> Iterator[Span]:
        for lane in self.lanes:
            begin, end = self._life(lane)
            yield Span(lane.label, begin, end, "alive", "process")
            yield from self._calls(lane, end)
            yield from self._last_state(lane, begin, end)

    def _life(self, lane: Lane) -> tuple[int, int]:
        stretch = self.phases.lives.get(lane.pid)
        if stretch is None:
            return 0, self.stop
        if self._is_left(lane):
            return stretch.begin, self.stop + 1
        end = self.stop if stretch.end is None else stretch.end
        return stretch.begin, max(stretch.begin, end)

    def _calls(self, lane: Lane, end_of_life: int) -> Iterator[Span]:
        for call, stretch in self._calls_of(lane):
            end = end_of_life if stretch.end is None else min(stretch.end, end_of_life)
            label = one_line(_label(self.seen, call), _MOST_LABEL)
            yield Span(lane.label, min(stretch.begin, end), end, label, "work")

    def _calls_of(self, lane: Lane) -> list[tuple[Call, Stretch]]:
        pairs = zip(self.seen.calls[:_MOST_CALLS], self.phases.calls, strict=False)
        return [(call, stretch) for call, stretch in pairs if call.pid == lane.pid]

    def _last_state(self, lane: Lane, begin: int, end: int) -> Iterator[Span]:
        """How the lane ends: waiting, stopped, left behind, killed."""
        if self._fate(lane):
            yield Span(lane.label, end, end, self._fate(lane), "crash")
        elif self._is_left(lane):
            yield Span(lane.label, self.stop, self.stop + 1, "left behind", "held")
        elif lane.pid in self.places and self.seen.ending == DEADLOCK:
            since = min(self._last_deed(lane, begin), end)
            yield Span(lane.label, since, end, _place(self.places[lane.pid]), "wait")
        elif lane.pid in self.places and self.seen.ending == TOO_SLOW:
            yield Span(lane.label, end, end, _place(self.places[lane.pid]), "end")

    def _fate(self, lane: Lane) -> str:
        if lane.role != MAIN:
            return endings.fate(self.seen, lane)
        if self.seen.ending != CRASHED or self.seen.exit_code is None:
            return ""
        code = self.seen.exit_code
        return f"killed by {endings.signal_name(-code)}" if code < 0 else f"exit code {code}"

    def _is_left(self, lane: Lane) -> bool:
        return lane.record is not None and lane.record.end is None and lane.record.name in self.left

    def _last_deed(self, lane: Lane, begin: int) -> int:
        """The last column in which the process is known to have done something."""
        started = [
            self.phases.lives[record.pid].begin
            for record in self.seen.processes
            if record.parent == lane.pid
        ]
        called = [
            stretch.begin if stretch.end is None else stretch.end
            for _, stretch in self._calls_of(lane)
        ]
        return max([begin, *started, *called])


def _work(seen: Evidence) -> str:
    """What the legend calls a call."""
    functions = _functions(seen)
    return (
        f"inside {functions.pop()}"
        if len(functions) == 1 and not seen.hidden
        else "inside a worker"
    )


def _label(seen: Evidence, call: Call) -> str:
    """The call, or its arguments alone where there are calls of one function only."""
    if seen.hidden:
        return ""
    if len(_functions(seen)) == 1 and call.arguments:
        return call.arguments
    return f"{call.function}({call.arguments})"


def _functions(seen: Evidence) -> set[str]:
    return {call.function for call in seen.calls}


def _place(place: waiting.Place) -> str:
    where = f"line {place.line}" if place.line else ""
    return ", ".join(filter(None, [where, place.what]))
