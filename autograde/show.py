"""How outcomes and verdicts show themselves in a notebook; without one, nothing here shows anything.

A claim that does not hold is displayed at once. Those that hold are gathered, and displayed together
when the cell has run: one display a cell, however many runs and claims it loops over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from autograde import cards, messages, notebook
from autograde.failure import Failure
from autograde.notebook import Bundle
from autograde.records import Evidence

DATA: Final = "application/vnd.autograde+json"
"""The type of the data that the class report reads."""

_CLAIMS: Final = ("returns", "parallel", "exact", "alive", "tidy", "hidden")
"""What the test cells of an exercise may be named for."""


@dataclass(frozen=True)
class Passed:
    """A claim that held."""

    claim: str
    evidence: Evidence


_gathered: list[Passed] = []


def text(seen: Evidence) -> str:
    """Return a run in words, the same at every run of the same program."""
    return messages.outcome(seen)


def outcome_bundle(seen: Evidence) -> Bundle:
    """Return a run in the forms that a notebook can show."""
    return {"text/plain": text(seen), "text/html": cards.outcome(seen)}


def failed_bundle(failure: Failure) -> Bundle:
    """Return a failure in the forms that a notebook can show, and as data for the class report."""
    return {
        "text/plain": messages.whole(failure),
        "text/html": cards.failed(failure),
        DATA: failure.as_data(),
    }


def passed_bundle(held: Iterable[Passed]) -> Bundle:
    """Return claims that held: a line for each, with the start methods under which it did."""
    held = list(held)
    methods: dict[str, dict[str, None]] = {}
    for each in held:
        title = f"{each.evidence.module} · {each.claim}"
        methods.setdefault(title, {})[each.evidence.start_method] = None
    lines = [f"{title} — {', '.join(under)}" for title, under in methods.items()]
    return {
        "text/plain": "\n".join(f"✔ {line}" for line in lines),
        "text/html": cards.passed(lines, held[-1].evidence),
    }


def name_of(claim: str, seen: Evidence) -> str:
    """Return the name under which a claim is shown: in a test cell, ``<exercise>-<claim>``, the cell's."""
    return _claim_of_cell(seen.module) or claim


def passed(seen: Evidence, claim: str) -> None:
    """Note that a claim holds, and display it when the cell has run."""
    if notebook.is_running():
        if not _gathered:
            notebook.at_end_of_cell(_display_gathered)
        _gathered.append(Passed(name_of(claim, seen), seen))


def failed(failure: Failure) -> None:
    """Display a claim that does not hold, below those that did; a test cell holds as a whole or not at all."""
    if _claim_of_cell(failure.evidence.module):
        _gathered.clear()
    _display_gathered()
    notebook.Display().show(failed_bundle(failure))


def _claim_of_cell(exercise: str) -> str:
    """Return what the running cell tests, if it is a test cell of the exercise; else an empty text."""
    tested, _, name = notebook.cell_id().rpartition("-")
    return name if tested == exercise and name in _CLAIMS else ""


def _display_gathered() -> None:
    if _gathered:
        held = list(_gathered)
        _gathered.clear()
        notebook.Display().show(passed_bundle(held))
