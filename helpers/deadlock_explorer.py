"""Anatomy of a deadlock: run a program that hangs, end it, and see who waits where for whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Protocol

from helpers import modules
from helpers.card import Explorer
from helpers.hung_picture import hung_svg
from helpers.hung_run import Lane, Seen, circle, lanes_of, stacks_of
from helpers.picture import Picture
from helpers.spot_the_bug import numbered

FOLDER = Path(__file__).with_name("hung")


class HungRun(Seen, Protocol):
    """A run that was ended, and how."""

    @property
    def ending(self) -> str: ...  # noqa: D102


Run = Callable[[Callable[[], object]], HungRun]
"""What calls a function in a process apart and ends it when it hangs, such as ``autograde.run``."""


@dataclass(frozen=True)
class Program:
    """A program that hangs: a file of the folder ``hung``, and its function to call."""

    file: str
    function: str

    @property
    def source(self) -> str:
        """Its text."""
        return FOLDER.joinpath(f"{self.file}.py").read_text("utf-8")

    def run(self, run: Run) -> HungRun:
        """Run it as a module of its own, until it hangs."""
        name = f"hung_{self.file}"
        modules.store(name, self.source)
        return run(getattr(modules.load(name), self.function))


PROGRAMS: Mapping[str, Program] = {
    "two locks, taken in opposite orders": Program("lock_order", "transfers"),
    "join before the queue is drained": Program("join_before_drain", "collect"),
    "one end marker for two consumers": Program("one_end_marker", "deliver"),
    "the other end of the pipe left open": Program("pipe_end_open", "listen"),
    "a killed worker of a pool": Program("killed_worker", "resize_all"),
}


def said(lanes: list[Lane]) -> str:
    """Why nobody can go on, in a sentence."""
    names = circle(lanes)
    gone = [lane.name for lane in lanes if lane.ended]
    if len(names) == 1:
        return f"{names[0]} waits for itself."
    if names:
        pairs = zip(names, [*names[1:], names[0]], strict=True)
        return f"{', '.join(f'{one} waits for {other}' for one, other in pairs)}: a circle."
    waiting = [lane.name for lane in lanes if set(lane.whom) & set(gone)]
    if waiting:
        return (
            f"{' and '.join(waiting)} waits for {' and '.join(gone)}, which will never come back."
        )
    return "Its time was up before all of them waited."


def in_words(lanes: list[Lane]) -> list[str]:
    """A line for each process."""
    return [
        f"{lane.name} {lane.state}" + (f" (line {lane.line}: {lane.code})" if lane.line else "")
        for lane in lanes
    ]


class DeadlockExplorer(Explorer):
    """A list of programs that hang, and what the processes of a real run did at its end."""

    def __init__(self, run: Run, name: str) -> None:
        super().__init__()
        self._run = run
        self.name = name
        self.seen: HungRun | None = PROGRAMS[name].run(run)

    def text(self) -> str:
        """What each process did, a line each, and why nobody can go on."""
        return "\n".join([f"{self.name}:", *in_words(self._lanes), self._verdict])

    def html(self) -> str:
        """The program, with the picture of its processes."""
        return f"<p>{escape(self.name)}:</p>{_listing(self.name)}{self._page()}"

    def choose(self, name: str) -> None:
        """Show another program; it has not been run yet."""
        self.name, self.seen = name, None
        self._show()

    def run(self) -> None:
        """Run the program for real; it is ended once nothing can move any more."""
        self._result.value = "<p><em>Running, until nothing moves …</em></p>"
        self.seen = PROGRAMS[self.name].run(self._run)
        self._show()

    @property
    def _lanes(self) -> list[Lane]:
        return [] if self.seen is None else lanes_of(self.seen)

    @property
    def _verdict(self) -> str:
        if self.seen is None:
            return ""
        if self.seen.ending not in ("deadlock", "too-slow"):
            return f"This time it did not hang, but ended as: {self.seen.ending}."
        return said(self._lanes)

    def _made(self) -> Any:
        import ipywidgets

        from helpers.pressing import action_button, control

        choice = control(ipywidgets.Dropdown, self.name, "Program", options=list(PROGRAMS))
        choice.observe(lambda change: self.choose(change["new"]), "value")
        self._program = ipywidgets.HTML()
        self._result = ipywidgets.HTML()
        button = action_button("Run it, and end it when it hangs", self.run)
        return ipywidgets.VBox([choice, self._program, button, self._result])

    def _show(self) -> None:
        self._program.value = _listing(self.name)
        self._result.value = self._page() + self._stacks()

    def _page(self) -> str:
        lanes = self._lanes
        if not lanes:
            return ""
        words = "; ".join(in_words(lanes))
        svg = hung_svg(lanes, title=f"{self.name}: who waits for whom", description=words)
        return f"{Picture(words, svg).html}<p>{escape(self._verdict)}</p>"

    def _stacks(self) -> str:
        """Every line that every thread was in: they differ from one Python to the next."""
        if self.seen is None:
            return ""
        threads = [
            f"{name}\n{chr(10).join(f'    {line}' for line in lines)}"
            for name, lines in stacks_of(self.seen)
        ]
        summary = "<summary>The stacks of all threads, innermost line first</summary>"
        return f"<details>{summary}<pre>{escape(chr(10).join(threads))}</pre></details>"


def _listing(name: str) -> str:
    lines = numbered(PROGRAMS[name].source.rstrip().splitlines())
    return f'<pre style="line-height: 1.3">{escape(chr(10).join(lines.values()))}</pre>'


def deadlock_explorer(run: Run, name: str = "two locks, taken in opposite orders") -> Explorer:
    """Run the program of this name and show who waits; show it as a cell's last line."""
    return DeadlockExplorer(run, name)
