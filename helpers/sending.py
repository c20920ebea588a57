"""Send a function to a child process, as a pool sends its tasks: pickled, that is, by name."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from helpers import workers_lessons
from helpers.card import Still
from helpers.children import available, child
from helpers.tables import table


@dataclass(frozen=True)
class Call:
    """How a call ended that a child was asked to make."""

    start_method: str
    returned: bool
    told: str


def call_in_child(start_method: str, function: Callable[..., object], argument: object) -> Call:
    """Have one child evaluate ``function(argument)``."""
    try:
        task = pickle.dumps((function, argument))
    except (AttributeError, pickle.PicklingError):
        return Call(start_method, returned=False, told="not sent: it has no name to find it by")
    with child(start_method, workers_lessons.do_as_told, task) as asked:
        returned, told = cast("tuple[bool, str]", asked.answer())
    return Call(start_method, returned, told)


def in_children(function: Callable[..., object], argument: object) -> Still:
    """What children under every start method of this platform make of ``function(argument)``."""
    calls = [call_in_child(method, function, argument) for method in available()]
    return table(("start method", "what came back"), [(c.start_method, c.told) for c in calls])
