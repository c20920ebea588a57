"""Watch a progress bar move: the same tasks asked for in three ways, as a model and for real."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from helpers.arrivals import WAYS, Asking, arrivals, standing, watch
from helpers.card import Explorer
from helpers.picture import Picture
from helpers.scheduling_explorer import TASKS
from helpers.timeline import Span, timeline_svg

PROCESSES = 3
WORDS = {"work": "the bar stands at this number", "end": "all results are there"}


def bars(runs: Mapping[str, Sequence[float]]) -> list[Span]:
    """A lane for each run: where its progress bar stood, and when it was full."""
    found = []
    for lane, times in runs.items():
        found += [Span(lane, begin, end, str(done)) for begin, end, done in standing(times)]
        found.append(Span(lane, times[-1], times[-1], str(len(times)), "end"))
    return found


def first_move(times: Sequence[float]) -> str:
    """When the bar first moves and when it is full, in words."""
    return f"first moves after {times[0]:.2f} s, is full after {times[-1]:.2f} s"


class ProgressExplorer(Explorer):
    """What to do and how to ask for it, a bar that moves while a real pool works, and the pictures."""

    def __init__(self, tasks: str = "the first takes long", asking: Asking = "imap") -> None:
        super().__init__()
        self.tasks = tasks
        self.asking = asking
        self.real: list[float] = []

    def models(self) -> dict[str, list[float]]:
        """When each way of asking gets its results, by the model."""
        return {way: arrivals(way, TASKS[self.tasks], PROCESSES) for way in WAYS}

    def text(self) -> str:
        """When the bar of each way of asking moves, a line each."""
        lines = [f"{way}: the bar {first_move(times)}." for way, times in self.models().items()]
        return "\n".join([f"{self._tasks_said()}, by the model:", *lines])

    def html(self) -> str:
        """A picture of the model, and its numbers."""
        heading, *lines = self.text().splitlines()
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        picture = Picture(heading, self._drawn(self.models(), card=True))
        return f"<p>{escape(heading)}</p><ul>{items}</ul>{picture.html}"

    def run(self) -> None:
        """Let a real pool do the tasks; the bar moves whenever a result is there."""
        self.real = []
        self._controls_enabled(False)
        self._arrived(0)
        try:
            self.real = watch(self.asking, TASKS[self.tasks], PROCESSES, self._arrived)
        finally:
            self._controls_enabled(True)
        self._show()

    def _tasks_said(self) -> str:
        return f"{len(TASKS[self.tasks])} tasks ({self.tasks}), {PROCESSES} processes"

    def _drawn(self, runs: Mapping[str, Sequence[float]], *, card: bool = False) -> str:
        title = f"How far the progress bar was: {', '.join(runs)}"
        return timeline_svg(bars(runs), title=title, description=title, words=WORDS, card=card)  # type: ignore[arg-type]

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        self._tasks = control(ipywidgets.Dropdown, self.tasks, "Tasks", options=list(TASKS))
        self._asking = control(ipywidgets.Dropdown, self.asking, "Asked for with", options=WAYS)
        for each in [self._tasks, self._asking]:
            each.observe(self._changed, "value")
        self._button = action_button("Run it for real", self.run)
        self._bar = ipywidgets.IntProgress(value=0, min=0, max=len(TASKS[self.tasks]))
        self._count = ipywidgets.HTML()
        self._pictures = ipywidgets.HTML()
        live = ipywidgets.HBox([self._bar, self._count])
        return ipywidgets.VBox([self._tasks, self._asking, self._button, live, self._pictures])

    def _changed(self, _change: object) -> None:
        self.tasks, self.asking = self._tasks.value, self._asking.value
        self.real = []
        self._arrived(0)
        self._show()

    def _arrived(self, done: int) -> None:
        self._bar.value = done
        self._count.value = f"<p>{done} of {len(TASKS[self.tasks])}</p>"

    def _controls_enabled(self, enabled: bool) -> None:
        for each in [self._tasks, self._asking, self._button]:
            each.disabled = not enabled

    def _show(self) -> None:
        model = self.models()
        page = f"<p>Model: {escape(self._tasks_said())}</p>{self._drawn(model)}"
        if self.real:
            runs = {"model": model[self.asking], "real run": self.real}
            said = f"{self.asking}, for real: the bar {first_move(self.real)}."
            page += f"<p>{escape(said)}</p>{self._drawn(runs)}"
        self._pictures.value = page


def progress_explorer() -> ProgressExplorer:
    """The explorer; show it as a cell's last line."""
    return ProgressExplorer()
