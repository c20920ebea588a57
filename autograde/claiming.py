"""How a claim fails: its likely cause is looked for, it is shown, and raised."""

from typing import NoReturn

from autograde import diagnosis, messages, show, solving
from autograde.failure import CheckFailed, Failure
from autograde.records import RETURNED, Evidence


def require_return(seen: Evidence, claim: str) -> None:
    """Fail the claim, with its ending, if the run did not end by returning."""
    if seen.ending != RETURNED:
        fail(seen, claim, messages.ending(seen))


def fail(seen: Evidence, claim: str, text: str, *findings: str, about: str = "") -> NoReturn:
    """Fail a claim: show it, and raise ``CheckFailed``.

    Args:
        seen: The evidence.
        claim: The claim's name, where no cell of an assignment gives it another.
        text: What was seen, and what was expected.
        *findings: Names of findings; none where the ending says it.
        about: What the claim is about, where its findings do not tell.
    """
    causes = diagnosis.explain(seen, findings, about)
    told = messages.unsolved(seen) if solving.is_unsolved(seen) else text
    failure = Failure(seen, show.name_of(claim, seen), told, findings, causes)
    show.failed(failure)
    raise CheckFailed(failure, messages.whole(failure), messages.headline(failure))
