"""Claims about values that may differ from answer to answer, but not in what they say."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from autograde import messages, show
from autograde.claiming import fail, require_return
from autograde.differences import same
from autograde.endings import call
from autograde.records import Evidence
from autograde.values import short


def returned_mapping(seen: Evidence, expected: Mapping[object, object]) -> None:
    """See :meth:`autograde.Outcome.returned_mapping`."""
    require_return(seen, "returns")
    value = dict(seen.value) if isinstance(seen.value, dict) else seen.value
    if not same(value, dict(expected)):
        plain = replace(seen, value=value)
        fail(seen, "returns", messages.wrong_value(plain, dict(expected)), "wrong-value")
    show.passed(seen, "returns")


def returned_such_that(seen: Evidence, holds: Callable[[Any], bool], wanted: str) -> None:
    """See :meth:`autograde.Outcome.returned_such_that`."""
    require_return(seen, "returns")
    if not _holds(holds, seen.value):
        what = "a value, for inputs that are not shown" if seen.hidden else short(seen.value)
        fail(seen, "returns", f"{call(seen)} returned {what}; {wanted}.", "wrong-value")
    show.passed(seen, "returns")


def returned_like(seen: Evidence, other: Evidence) -> None:
    """See :meth:`autograde.Outcome.returned_like`."""
    require_return(seen, "returns")
    if not same(seen.value, other.value):
        fail(seen, "returns", _unlike(seen, other), "wrong-value")
    show.passed(seen, "returns")


def _holds(holds: Callable[[Any], bool], value: object) -> bool:
    try:
        return holds(value)
    except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
        return False


def _unlike(seen: Evidence, other: Evidence) -> str:
    if seen.hidden:
        return f"{call(seen)} returned another value than in a run before, for the same arguments."
    return (
        f"{call(seen)} returned {short(seen.value)} under {seen.start_method}, but "
        f"{short(other.value)} under {other.start_method}. The same arguments have to give the same value."
    )
