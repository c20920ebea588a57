"""How an update was lost: the steps of a forced schedule, as a student reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from autograde import lanes
from autograde.endings import call
from autograde.records import Evidence

_DONE: Final = {"read": "read", "write": "wrote"}
_MOST_STEPS: Final = 8


@dataclass(frozen=True)
class Told:
    """One step: ``worker 1 wrote 3``."""

    who: str
    what: str


def lost_update(seen: Evidence, balances: Mapping[str, int]) -> str:
    """Say what the accounts hold, what they should hold, and the schedule that lost an update."""
    found = dict(seen.accounts)
    wrong = {name: value for name, value in balances.items() if found[name] != value}
    texts = [f"{name}.value is {found[name]}, not {value}" for name, value in wrong.items()]
    told = [f"{step.who} {step.what}" for step in steps(seen, *wrong)]
    return f"After {call(seen)}, {', '.join(texts)}." + (
        f" This is how an update was lost: {'; '.join(told)}." if told else ""
    )


def steps(seen: Evidence, *names: str) -> list[Told]:
    """Return the first steps up to a write that undoes another's, of the first account with one.

    :param names: accounts; none for all.
    """
    chosen = names or tuple(dict.fromkeys(step.thing for step in seen.schedule))
    return next((found for name in chosen if (found := _steps_of(seen, name))), [])


def _steps_of(seen: Evidence, name: str) -> list[Told]:
    told: list[Told] = []
    unseen_writes: dict[str, bool] = {}
    for step in seen.schedule:
        if step.thing != name or step.action not in _DONE:
            continue
        told.append(Told(_who(seen, step.process), f"{_DONE[step.action]} {step.value}"))
        if step.action == "read":
            unseen_writes[step.process] = False
        elif unseen_writes.get(step.process):
            return told[-_MOST_STEPS:]
        else:
            unseen_writes = {
                each: missed or each != step.process for each, missed in unseen_writes.items()
            }
    return []


def _who(seen: Evidence, process: str) -> str:
    return lanes.MAIN if process == "MainProcess" else lanes.label_of(seen, process) or process
