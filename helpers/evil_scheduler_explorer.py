"""The evil scheduler: choose by clicking which of two processes goes next, and see what comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from itertools import compress, pairwise
from typing import Any

from helpers.card import Card
from helpers.evil_scheduler import (
    ADD_ONE,
    Situation,
    begin,
    every_end,
    result,
    results,
    with_locks,
)
from helpers.picture import Picture
from helpers.tables import as_html, as_text
from helpers.timeline import Span, timeline_svg

SCENES: Mapping[str, Situation] = {
    "a counter, no lock": begin(ADD_ONE, ADD_ONE),
    "a counter with a lock": begin(with_locks(["lock"], ADD_ONE), with_locks(["lock"], ADD_ONE)),
    "two locks, opposite orders": begin(
        with_locks(["scanner", "printer"]), with_locks(["printer", "scanner"])
    ),
    "two locks, the same order": begin(
        with_locks(["scanner", "printer"]), with_locks(["scanner", "printer"])
    ),
}
"""What the reader can choose: two processes, and what each is to do."""

COUNTER, COUNTER_LOCKED, OPPOSITE, SAME = SCENES


def named(order: Sequence[int]) -> str:
    """An order in short: the number of the process, from 1, for each step."""
    return "".join(str(process + 1) for process in order)


def orders_by_result(scene: Situation) -> dict[str, list[str]]:
    """What can come out → all orders that lead there."""
    found: dict[str, list[str]] = {outcome: [] for outcome in results(scene)}
    for end in every_end(scene):
        found[result(end)].append(named(end.chosen))
    return found


def verdict(now: Situation, scene: Situation) -> str:
    """What has come out, or what still can, in a sentence."""
    if now.deadlocked:
        return "Deadlock: each process waits for a lock that the other holds, for ever."
    if now.finished:
        return (
            f"Both are done. The counter is {now.counter}."
            if now.uses_counter
            else "Both are done."
        )
    left = results(now)
    count, total = sum(left.values()), sum(results(scene).values())
    verb = "is" if count == 1 else "are"
    possible = (
        f"{total} orders are possible" if now == scene else f"{count} of {total} {verb} left (▸)"
    )
    return f"{possible}. What can come out: {' or '.join(left)}."


def said_of(now: Situation, process: int) -> str:
    """What the process does next, or why it cannot."""
    lock = now.waits_for(process)
    if lock is not None:
        return f"waits for {lock}"
    step = now.next_step(process)
    return "is done" if step is None else str(step)


def state(now: Situation) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: for each process its next step, its copy, and what it holds."""
    head = ["", "next", "own copy", "holds"]
    rows = []
    for process in range(len(now.programs)):
        copy = now.copies[process]
        holds = ", ".join(lock for lock, holder in now.holders if holder == process)
        shown = "–" if copy is None else str(copy)
        rows.append([f"process {process + 1}", said_of(now, process), shown, holds or "–"])
    counts = [True, True, now.uses_counter, now.uses_locks]
    return list(compress(head, counts)), [list(compress(row, counts)) for row in rows]


def spans(now: Situation) -> list[Span]:
    """The steps so far as bars, one after the other; at the end, who waits."""
    bars = []
    done = [0] * len(now.programs)
    for at, process in enumerate(now.chosen):
        step = now.programs[process][done[process]]
        done[process] += 1
        bars.append(Span(f"process {process + 1}", at, at + 1, str(step)))
    at = len(now.chosen)
    bars += [
        Span(f"process {process + 1}", at, at + 1, said_of(now, process), "wait")
        for process in range(len(now.programs))
        if now.waits_for(process)
    ]
    return sorted(bars, key=lambda bar: (bar.lane, bar.begin))


def drawn(now: Situation, title: str, *, card: bool = False) -> str:
    """The steps so far as SVG."""
    description = f"{named(now.chosen)}: {', '.join(bar.label for bar in spans(now))}"
    return timeline_svg(spans(now), title=title, description=description, ordinal=True, card=card)


def evil_order(scene: Situation) -> Situation:
    """An order with the worst result, in which the processes take turns as far as they can."""
    worst = "deadlock" if "deadlock" in results(scene) else min(results(scene))
    ends = [end for end in every_end(scene) if result(end) == worst]
    return max(ends, key=lambda end: (_turns(end.chosen), -end.chosen[0]))


def _turns(order: Sequence[int]) -> int:
    return sum(one != other for one, other in pairwise(order))


def orders_table(scene: Situation, now: Situation) -> tuple[list[str], list[list[str]]]:
    """Head and rows: what can come out, of how many orders, and which; those still open have a mark."""
    chosen = named(now.chosen)
    head = ["comes out", "orders", "who goes at each step"]
    rows = []
    for outcome, orders in orders_by_result(scene).items():
        marked = [_marked(order, chosen) for order in orders]
        rows.append([outcome, str(len(orders)), " ".join(marked)])
    return head, rows


def _marked(order: str, chosen: str) -> str:
    return f"▸{order}" if chosen and order.startswith(chosen) else order


class EvilScheduler(Card):
    """Two processes, a button for each, and all that can come out."""

    def __init__(self, scene: str = COUNTER) -> None:
        super().__init__()
        self.scene = scene
        self.history = [SCENES[scene]]
        self._panel: Any = None

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

    def widget(self) -> Any:
        """The controls, with the situation and all orders below."""
        if self._panel is None:
            self._panel = self._made()
            self._show()
        return self._panel

    def choose(self, process: int) -> None:
        """Let ``process`` (0 or 1) do its next step; nothing happens if it cannot."""
        if process in self.now.ready:
            self.history.append(self.now.after(process))
            self._show()

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
        self._situation = ipywidgets.HTML()
        self._orders = ipywidgets.HTML()
        row = ipywidgets.HBox([*self._buttons, back, anew], layout={"flex_flow": "row wrap"})
        return ipywidgets.VBox([self._scenes, row, self._situation, self._orders])

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
        self._orders.value = as_html(*orders_table(scene, self.now))


def evil_scheduler(scene: str = COUNTER) -> EvilScheduler:
    """The explorer; show it as a cell's last line."""
    return EvilScheduler(scene)
