"""Amdahl's law on own numbers: measure on this machine, fit, and look ahead to more workers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from math import isinf
from typing import Any

from helpers.amdahl import Law, fitted
from helpers.amdahl_measure import measure
from helpers.amdahl_picture import amdahl_svg
from helpers.card import Explorer
from helpers.picture import Picture

EXAMPLE: Mapping[int, float] = {1: 2.00, 2: 1.12, 3: 0.83, 4: 0.65}
"""Made-up times, to have something to show before anything was measured."""


@dataclass(frozen=True)
class Numbers:
    """Times to fit, by the number of workers, and whose they are."""

    seconds: Mapping[int, float]
    whose: str

    @property
    def law(self) -> Law:
        """The law that fits them best."""
        return fitted(self.seconds)


EXAMPLE_NUMBERS = Numbers(EXAMPLE, "Example numbers, not measured")


def said(numbers: Numbers, workers: int) -> str:
    """The numbers, the fit, and what it predicts."""
    law = numbers.law
    times = ", ".join(f"{each:.2f} s with {count}" for count, each in numbers.seconds.items())
    limit = "with no limit" if isinf(law.most) else f"and never more than {law.most:.1f} times"
    return (
        f"{numbers.whose}: {times}. Fit: {law.parallel:.0%} of the work can be shared out. "
        f"With {workers} workers: {law.speedup(workers):.1f} times as fast, {limit}."
    )


class AmdahlExplorer(Explorer):
    """A button that measures, sliders, and the fitted curve."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = EXAMPLE_NUMBERS
        self.workers = 16

    def text(self) -> str:
        """The numbers and what follows from them, in sentences."""
        return said(self.numbers, self.workers)

    def html(self) -> str:
        """The curve, and the sentences."""
        title = said(self.numbers, self.workers)
        law, seconds, whose = self.numbers.law, self.numbers.seconds, self.numbers.whose
        svg = amdahl_svg(law, seconds, self.workers, whose=whose, title=title)
        return f"<p>{escape(title)}</p>{Picture(title, svg).html}"

    def look_ahead(self, workers: int) -> None:
        """Show the curve up to so many workers."""
        self.workers = workers
        self._show()

    def run(self) -> None:
        """Measure on this machine; the example's numbers are gone then."""
        percent = self._alone.value
        seconds = measure(percent, self._tell)
        self.numbers = Numbers(seconds, f"Measured here, {percent}% of the work not shared out")
        self._show()

    def _tell(self, workers: int) -> None:
        self._page.value = f"<p><em>Measuring, workers: {workers} …</em></p>"

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        self._alone = control(ipywidgets.IntSlider, 20, "Not shared (%)", min=0, max=100, step=10)
        ahead = control(ipywidgets.IntSlider, self.workers, "Look ahead to", min=8, max=128)
        ahead.observe(lambda change: self.look_ahead(change["new"]), "value")
        button = action_button("Measure on this machine", self.run)
        self._page = ipywidgets.HTML()
        return ipywidgets.VBox([self._alone, button, ahead, self._page])

    def _show(self) -> None:
        self._page.value = self.html()


def amdahl_explorer() -> AmdahlExplorer:
    """The explorer; show it as a cell's last line."""
    return AmdahlExplorer()
