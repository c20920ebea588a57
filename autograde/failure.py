"""A claim that does not hold: what was seen, the cause by name, and where to look."""

from dataclasses import dataclass

from autograde.records import Evidence


class GraderError(Exception):
    """The grader itself is broken, or used wrongly. It never costs a student a point."""


@dataclass(frozen=True)
class Cause:
    """A likely cause.

    Attributes:
        name: As in the table of causes, ``serial-join``.
        line: The line of the answer to look at, 0 where none can be named.
        help: One sentence that says what to do.
    """

    name: str
    help: str
    line: int = 0


@dataclass(frozen=True)
class Failure:
    """Why a claim does not hold.

    Attributes:
        claim: "returns", "parallel", "tidy", …
        findings: Names of findings; empty where the ending says it.
        seen: One or two sentences on what was seen, and what was expected.
    """

    evidence: Evidence
    claim: str
    seen: str
    findings: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()

    def as_data(self) -> dict[str, object]:
        """Return what the class report reads (``application/vnd.autograde+json``)."""
        return {
            "exercise": self.evidence.module,
            "claim": self.claim,
            "ending": self.evidence.ending,
            "findings": list(self.findings),
            "causes": [cause.name for cause in self.causes],
        }


class CheckFailed(AssertionError):
    """A claim about a student's program that does not hold.

    Its text is the whole message. A notebook shows that already, in a display of its own; there
    the exception is shown as its headline alone.
    """

    def __init__(self, failure: Failure, message: str, headline: str) -> None:
        super().__init__(message)
        self.failure = failure
        self.headline = headline

    def _render_traceback_(self) -> list[str]:
        """Tell IPython what to show: the grader's own lines help nobody."""
        return [f"{type(self).__name__}: {self.headline}"]
