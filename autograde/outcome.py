"""The outcome of a run: evidence, and claims about it as methods."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograde import claims, show
from autograde.records import Evidence


@dataclass(frozen=True)
class Outcome(Evidence):
    """What a run came to. A claim returns ``None`` or raises one ``CheckFailed``.

    Every claim but :meth:`raised` first asks that the run ended by returning.
    """

    def returned(self, expected: object) -> None:
        """Claim that the function returned ``expected``, with the same built-in types.

        :raises CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned(self, expected)

    def returned_in_any_order(self, expected: Sequence[object]) -> None:
        """Claim that the function returned a list of the same items, in whatever order.

        :raises CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_in_any_order(self, expected)

    def raised(self, kind: str, text: str | None = None) -> None:
        """Claim that an exception of the class named ``kind`` (with the message ``text``) came out.

        :raises CheckFailed: an ending, or ``wrong-value``.
        """
        claims.raised(self, kind, text)

    def overlapped(self, *, processes: int) -> None:
        """Claim that exactly ``processes`` processes did the handed-in work at once, never more.

        :raises CheckFailed: an ending, or ``not-parallel``.
        """
        claims.overlapped(self, processes)

    def left_nothing(self) -> None:
        """Claim that no process, shared memory or manager stayed behind, and stderr is empty.

        :raises CheckFailed: an ending, ``left-behind`` or ``noise``.
        """
        claims.left_nothing(self)

    def pickled_at_most(self, times: int) -> None:
        """Claim that the counted argument was pickled at most so often.

        :raises CheckFailed: an ending, or ``wrong-value`` with the cause ``sent-with-each-task``.
        """
        claims.pickled_at_most(self, times)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return show.bundle(self)

    def __repr__(self) -> str:
        return show.text(self)
