"""Do the same work through a manager's proxy and in shared memory: messages and time, for real."""

from __future__ import annotations

from html import escape
from typing import Any

from helpers.card import Explorer
from helpers.proxy_costs import ADD_ONE, WORKS, Work
from helpers.proxy_messages import Cost, in_shared_memory, through_manager
from helpers.proxy_picture import exchange_svg
from helpers.tables import as_html, as_text

TIMES = 1000
SHOWN = 6
"""So many messages are drawn."""
CHOICES = (10, 100, 1000, 5000)


def planned(times: int) -> tuple[list[str], list[list[str]]]:
    """Head and rows: how many messages each kind of work needs, with so many items."""
    head = ["work", "code", "manager", "shared memory"]
    return head, [[work.name, work.code, str(work.messages(times)), "0"] for work in WORKS]


def in_words(seconds: float) -> str:
    """A time in a unit that fits."""
    return f"{seconds * 1000:.1f} ms" if seconds >= 0.0001 else f"{seconds * 1_000_000:.0f} µs"


def compared(managed: Cost, shared: Cost) -> str:
    """What the two ways took, as a page, with the first messages to the manager."""
    count = len(managed.messages)
    head = ["", "messages", "time"]
    rows = [
        ["manager", f"{count} messages", in_words(managed.seconds)],
        ["shared memory", f"{len(shared.messages)} messages", in_words(shared.seconds)],
    ]
    factor = managed.seconds / max(shared.seconds, 1e-9)
    said = (
        f"Through the manager it took {factor:.0f} times as long. "
        f"A message takes about {in_words(managed.seconds / count)} here. "
        f"The first {min(count, SHOWN)} of {count}:"
    )
    picture = exchange_svg(managed.messages[:SHOWN], "The first messages to the manager")
    return f'{as_html(head, rows)}<p aria-live="polite">{escape(said)}</p>{picture}'


class ManagerExplorer(Explorer):
    """What is to be done, how often, and a button that does it both ways."""

    def text(self) -> str:
        """A table of the messages that each kind of work needs; times differ from run to run."""
        return f"Messages for rows of {TIMES}, or {TIMES} times:\n{as_text(*planned(TIMES))}"

    def html(self) -> str:
        """The same table for a page without a kernel."""
        return f"<p>Messages for rows of {TIMES}, or {TIMES} times:</p>{as_html(*planned(TIMES))}"

    @property
    def work(self) -> Work:
        """What is chosen."""
        return next(work for work in WORKS if work.name == self._work.value)

    def run(self) -> None:
        """Do the work both ways and show what it took."""
        self._costs.value = "<p><em>Working …</em></p>"
        times = self._times.value
        managed, shared = through_manager(self.work, times), in_shared_memory(self.work, times)
        self._costs.value = compared(managed, shared)

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        names = [work.name for work in WORKS]
        self._work = control(ipywidgets.Dropdown, ADD_ONE.name, "Work", options=names)
        self._times = control(
            ipywidgets.Dropdown, TIMES, "How many", options=[(str(each), each) for each in CHOICES]
        )
        for each in [self._work, self._times]:
            each.observe(lambda _change: self._show(), "value")
        self._said = ipywidgets.HTML()
        self._costs = ipywidgets.HTML()
        self._do = action_button("Do it both ways", self.run)
        return ipywidgets.VBox([self._work, self._times, self._said, self._do, self._costs])

    def _show(self) -> None:
        """Say what is to be done; what the former work took is forgotten."""
        messages = self.work.messages(self._times.value)
        self._said.value = (
            f"<p><code>{escape(self.work.code)}</code>: {messages} messages to a manager and back, "
            "none for shared memory.</p>"
        )
        self._costs.value = ""


def manager_explorer() -> ManagerExplorer:
    """The explorer; show it as a cell's last line."""
    return ManagerExplorer()
