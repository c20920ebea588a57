"""How an outcome shows itself in a notebook."""

from typing import Any

from autograde.failure import Failure
from autograde.records import Evidence


def text(seen: Evidence) -> str:
    return f"{seen.function} {seen.ending}"


def bundle(seen: Evidence) -> dict[str, Any]:
    return {"text/plain": text(seen)}


def passed(seen: Evidence, claim: str) -> None:
    pass


def failed(failure: Failure) -> None:
    pass
