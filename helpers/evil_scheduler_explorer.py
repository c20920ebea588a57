"""The evil scheduler: choose by clicking which of two processes goes next, and see what comes out."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.evil_run import run_for_real
from helpers.evil_scenes import (
    COUNTER,
    SCENES,
    drawn,
    evil_order,
    named,
    orders_table,
    said_of,
    state,
    verdict,
)
from helpers.evil_scheduler import Situation
from helpers.picture import Picture
from helpers.tables import as_html, as_text


def said_of_real(outcome: str) -> str:
    """What came out for two real processes, in a sentence."""
    if outcome == "deadlock":
        return "Real processes: each waits for the other's lock. They were ended after a while."
    if outcome == "both done":
        return "Real processes: both came to their end."
    return f"Real processes: the counter is {outcome}."


class EvilScheduler(Explorer):
    """Two processes, a button for each, and all that can come out."""

    def __init__(self, scene: str = COUNTER) -> None:
        super().__init__()
        self.scene = scene
        self.history = [SCENES[scene]]

    @property
    def now(self) -> Situation:
        """The present situation."""
        return self.history[-1]

    def text(self) -> str:
        """All orders and what comes out of them."""
        table = as_text(*orders_table(SCENES[self.scene], SCENES[self.scene]))
        return f"Two processes, {self.scene}: all orders of their steps\n{table}"

    def html(self) -> str:
        """The same, with a picture of an order that an evil scheduler would choose."""
        first, _, _ = self.text().partition("\n")
        scene = SCENES[self.scene]
        evil = evil_order(scene)
        title = f"The order {named(evil.chosen)}: {verdict(evil, scene)}"
        picture = Picture(title, drawn(evil, title, card=True))
        table = as_html(*orders_table(scene, scene))
        return f"<p>{escape(first)}</p>{table}<p>{escape(title)}</p>{picture.html}"

    def choose(self, process: int) -> None:
        """Let ``process`` (0 or 1) do its next step; nothing happens if it cannot."""
        if process in self.now.ready:
            self.history.append(self.now.after(process))
            self._show()

    def run(self) -> None:
        """Have two real processes take the steps so far, and show what comes out."""
        if self.now.ready:
            self._real.value = "<p>First go on until nobody can.</p>"
            return
        self._real.value = "<p><em>Running …</em></p>"
        self._real.value = (
            f'<p aria-live="polite">{escape(said_of_real(run_for_real(self.now)))}</p>'
        )

    def take_back(self) -> None:
        """Undo the last step."""
        if len(self.history) > 1:
            self.history.pop()
            self._show()

    def set(self, scene: str) -> None:
        """Begin anew with another scene, or the same."""
        self.scene = scene
        self.history = [SCENES[scene]]
        self._show()

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, answer_button, control

        self._scenes = control(
            ipywidgets.Dropdown, self.scene, "Two processes", options=list(SCENES)
        )
        self._scenes.observe(lambda change: self.set(change["new"]), "value")
        self._buttons = [action_button("", partial(self.choose, process)) for process in (0, 1)]
        back = answer_button("Take back", self.take_back)
        anew = answer_button("Start again", lambda: self.set(self.scene))
        real = answer_button("Run it for real", self.run)
        self._situation = ipywidgets.HTML()
        self._real = ipywidgets.HTML()
        self._orders = ipywidgets.HTML()
        row = ipywidgets.HBox([*self._buttons, back, anew, real], layout={"flex_flow": "row wrap"})
        return ipywidgets.VBox([self._scenes, row, self._situation, self._real, self._orders])

    def _show(self) -> None:
        if self._panel is None:
            return
        scene = SCENES[self.scene]
        for process, button in enumerate(self._buttons):
            button.description = f"Process {process + 1}: {said_of(self.now, process)}"
            button.button_style = "primary" if process in self.now.ready else ""
        said = verdict(self.now, scene)
        counter = f" Counter: {self.now.counter}." if scene.uses_counter else ""
        picture = drawn(self.now, said) if self.now.chosen else ""
        self._situation.value = (
            f'<p aria-live="polite"><strong>{escape(said)}</strong>{counter}</p>'
            f"{as_html(*state(self.now))}{picture}"
        )
        self._real.value = ""
        self._orders.value = as_html(*orders_table(scene, self.now))


def evil_scheduler(scene: str = COUNTER) -> EvilScheduler:
    """The explorer; show it as a cell's last line."""
    return EvilScheduler(scene)
