"""Asks the rules in turn. A rule names a cause only with good evidence, else it says nothing."""

from collections.abc import Sequence

from autograde.failure import Cause
from autograde.records import Evidence


def explain(seen: Evidence, findings: Sequence[str]) -> tuple[Cause, ...]:
    """Return the likely causes, the one that explains the ending first."""
    return ()
