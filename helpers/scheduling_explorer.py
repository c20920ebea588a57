"""Try out how ``Pool.map`` shares out work: sliders, the model's timeline, and a real run."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from helpers.calls import spans
from helpers.card import Explorer
from helpers.picture import Picture
from helpers.rendezvous import wait_until_ready
from helpers.scheduling import Schedule, schedule
from helpers.timeline import Span, timeline_svg
from helpers.workers import nap
from helpers.workers_timed import Call, timed

TASKS: Mapping[str, tuple[float, ...]] = {
    "all alike": (0.2,) * 12,
    "the first takes long": (0.9, *(0.1,) * 11),
    "the last takes long": (*(0.1,) * 11, 0.9),
    "each longer than the one before": tuple(number / 20 for number in range(1, 13)),
}
"""What the reader can choose: the seconds that each of twelve tasks takes."""

MOST_PROCESSES = 6


@dataclass(frozen=True)
class Choice:
    """What the explorer is set to."""

    tasks: str = "the first takes long"
    processes: int = 3
    chunksize: int = 4

    @property
    def durations(self) -> tuple[float, ...]:
        """The seconds of each task."""
        return TASKS[self.tasks]

    @property
    def plan(self) -> Schedule:
        """What the model says."""
        return schedule(self.durations, self.processes, self.chunksize)


def said(choice: Choice) -> str:
    """The model's result in a sentence."""
    plan = choice.plan
    return (
        f"{len(plan.spans)} tasks ({choice.tasks}), {plan.processes} processes, chunk size "
        f"{plan.chunksize}: {plan.total:.2f} s; {plan.busy:.0%} of the processes' time is work."
    )


def planned(choice: Choice) -> list[Span]:
    """The model's schedule as bars: the number of each task, a lane for each process."""
    plan = choice.plan
    return [
        Span(f"process {span.worker + 1}", span.begin, span.end, str(span.task))
        for span in sorted(plan.spans, key=lambda span: (span.worker, span.begin))
    ]


def drawn(bars: Sequence[Span], title: str, length: float, *, card: bool = False) -> str:
    """The bars as SVG, on an axis of ``length`` seconds."""
    begin = min(bar.begin for bar in bars)
    return timeline_svg(
        bars, title=title, description=title, origin=begin, length=length, card=card
    )


def run_for_real(choice: Choice) -> list[Call[float]]:
    """The same tasks as naps in a real pool, whose processes are up before the first begins."""
    with multiprocessing.Pool(choice.processes) as pool:
        wait_until_ready(pool, choice.processes)
        calls = pool.map(timed(nap), choice.durations, choice.chunksize)
    return [replace(call, label=str(task)) for task, call in enumerate(calls)]


def seconds_of(calls: Sequence[Call[float]]) -> float:
    """From the first beginning to the last end."""
    return max(call.end for call in calls) - min(call.begin for call in calls)


class SchedulingExplorer(Explorer):
    """Sliders for a pool, what the model makes of them, and a button for a real run."""

    def __init__(self, choice: Choice | None = None) -> None:
        super().__init__()
        self.choice = choice or Choice()
        self.real: list[Call[float]] = []

    def text(self) -> str:
        """The model's result in a sentence."""
        return said(self.choice)

    def html(self) -> str:
        """A picture of the model's schedule, and the sentence."""
        title = said(self.choice)
        svg = drawn(planned(self.choice), title, self.choice.plan.total, card=True)
        return f"<p>{escape(title)}</p>{Picture(title, svg).html}"

    def set(self, choice: Choice) -> None:
        """Change the settings; what ran for real with the former ones is forgotten."""
        self.choice = choice
        self.real = []
        self._show()

    def run(self) -> None:
        """Run the tasks in a real pool and show that below the model."""
        self._real.value = "<p><em>Running …</em></p>"
        self.real = run_for_real(self.choice)
        self._show()

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        choice = self.choice
        self._tasks = control(ipywidgets.Dropdown, choice.tasks, "Tasks", options=list(TASKS))
        self._processes = control(
            ipywidgets.IntSlider, choice.processes, "Processes", min=1, max=MOST_PROCESSES
        )
        self._chunksize = control(
            ipywidgets.IntSlider, choice.chunksize, "Chunk size", min=1, max=len(choice.durations)
        )
        controls = [self._tasks, self._processes, self._chunksize]
        for each in controls:
            each.observe(self._moved, "value")
        self._model = ipywidgets.HTML()
        self._real = ipywidgets.HTML()
        button = action_button("Run it for real", self.run)
        return ipywidgets.VBox([*controls, self._model, button, self._real])

    def _moved(self, _change: object) -> None:
        self.set(Choice(self._tasks.value, self._processes.value, self._chunksize.value))

    def _show(self) -> None:
        if self._panel is None:
            return
        length = max(self.choice.plan.total, seconds_of(self.real) if self.real else 0.0)
        model = drawn(planned(self.choice), "The model's schedule", length)
        self._model.value = f"<p>Model: {escape(said(self.choice))}</p>{model}"
        self._real.value = self._real_page(length) if self.real else ""

    def _real_page(self, length: float) -> str:
        sentence = f"Real run: {seconds_of(self.real):.2f} s"
        return f"<p>{sentence}</p>{drawn(spans(self.real), 'The real run', length)}"


def scheduling_explorer() -> SchedulingExplorer:
    """The explorer; show it as a cell's last line."""
    return SchedulingExplorer()
