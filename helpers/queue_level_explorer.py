"""Try out how a queue fills and empties: sliders, the model's picture, and a real run."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.queue_level import Flow, flow
from helpers.queue_level_picture import flow_picture, flow_svg
from helpers.queue_level_run import real_flow

ITEMS = 10
MOST_CONSUMERS = 4
MOST_ROOM = 8
SHORTEST, LONGEST, STEP = 0.1, 0.6, 0.1
"""Seconds that can be chosen for an item."""


@dataclass(frozen=True)
class Choice:
    """What the explorer is set to; times are milliseconds for an item."""

    making: int = 100
    using: int = 300
    consumers: int = 1
    maxsize: int = 0

    @property
    def settings(self) -> tuple[int, int, int, int, int]:
        """What the model and the real run are called with."""
        return self.making, self.using, self.consumers, self.maxsize, ITEMS


def modelled(choice: Choice) -> Flow:
    """What the model says."""
    return flow(*choice.settings)


def run_for_real(choice: Choice) -> Flow:
    """What real processes do, with naps in place of work."""
    return real_flow(*choice.settings)


def said(choice: Choice, seen: Flow) -> str:
    """The settings and what came of them, in words."""
    takers = "1 consumer" if choice.consumers == 1 else f"{choice.consumers} consumers"
    limit = f"maxsize {choice.maxsize}" if choice.maxsize else "no limit"
    return (
        f"{ITEMS} items, one every {choice.making / 1000:g} s; {takers}, "
        f"{choice.using / 1000:g} s an item; {limit}: {came_of(seen)}"
    )


def came_of(seen: Flow) -> str:
    """The highest level, the waiting and the whole time, in words."""
    return (
        f"at most {seen.highest} in the queue; the producer waits {seen.blocked:.1f} s, "
        f"consumers {seen.idle:.1f} s; done after {seen.total:.1f} s."
    )


class QueueLevelExplorer(Explorer):
    """Sliders for producer, consumers and queue, what the model makes of them, and a real run."""

    def __init__(self, choice: Choice | None = None) -> None:
        super().__init__()
        self.choice = choice or Choice()
        self.real: Flow | None = None

    def text(self) -> str:
        """The model's result in a sentence."""
        return said(self.choice, modelled(self.choice))

    def html(self) -> str:
        """The sentence, and a picture of the model's flow."""
        title = self.text()
        picture = flow_picture(modelled(self.choice), self.choice.maxsize, title)
        return f"<p>{escape(title)}</p>{picture.html}"

    def set(self, choice: Choice) -> None:
        """Change the settings; what ran for real with the former ones is forgotten."""
        self.choice = choice
        self.real = None
        self._show()

    def run(self) -> None:
        """Have real processes do it, and show that below the model."""
        self._real.value = "<p><em>Running …</em></p>"
        self.real = run_for_real(self.choice)
        self._show()

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        choice, slider = self.choice, ipywidgets.IntSlider
        times = {"min": SHORTEST, "max": LONGEST, "step": STEP, "readout_format": ".1f"}
        self._making = control(
            ipywidgets.FloatSlider, choice.making / 1000, "Making one (s)", **times
        )
        self._using = control(ipywidgets.FloatSlider, choice.using / 1000, "Using one (s)", **times)
        self._consumers = control(slider, choice.consumers, "Consumers", min=1, max=MOST_CONSUMERS)
        self._maxsize = control(slider, choice.maxsize, "maxsize (0 = ∞)", min=0, max=MOST_ROOM)
        controls = [self._making, self._using, self._consumers, self._maxsize]
        for each in controls:
            each.observe(self._moved, "value")
        self._model = ipywidgets.HTML()
        self._real = ipywidgets.HTML()
        button = action_button("Run it for real", self.run)
        return ipywidgets.VBox([*controls, self._model, button, self._real])

    def _moved(self, _change: object) -> None:
        making, using = (round(1000 * each.value) for each in (self._making, self._using))
        self.set(Choice(making, using, self._consumers.value, self._maxsize.value))

    def _show(self) -> None:
        if self._panel is None:
            return
        plan = modelled(self.choice)
        both = [plan] if self.real is None else [plan, self.real]
        length = max(each.total for each in both)
        most = max(each.highest for each in both)
        self._model.value = self._page(plan, "Model", length, most)
        self._real.value = (
            "" if self.real is None else self._page(self.real, "Real run", length, most)
        )

    def _page(self, seen: Flow, what: str, length: float, most: int) -> str:
        sentence = f"{what}: {came_of(seen)}"
        svg = flow_svg(seen, self.choice.maxsize, sentence, length=length, most=most)
        return f"<p>{escape(sentence)}</p>{svg}"


def queue_level_explorer() -> QueueLevelExplorer:
    """The explorer; show it as a cell's last line."""
    return QueueLevelExplorer()
