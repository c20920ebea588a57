"""Workers for a cluster: calls that need the results of others, and calls that at first go wrong.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path


def attempt(diary: str | Path) -> int:
    """Write a line into a file, and return how many there are by now.

    Attempts one after the other count up; two at the same time may read the same number.
    """
    with Path(diary).open("a", encoding="utf-8") as file:
        file.write("attempt\n")
    return len(Path(diary).read_text("utf-8").splitlines())


def dies_at_first(diary: str | Path) -> str:
    """Return ``"done"``, unless this is the first attempt: that one ends its process."""
    if attempt(diary) == 1:
        os._exit(3)
    return "done"


def fails_at_first(diary: str | Path) -> str:
    """Return ``"done"``, unless this is the first attempt.

    Raises:
        ConnectionError: at the first attempt, as a server does that is busy.
    """
    if attempt(diary) == 1:
        raise ConnectionError("the server is busy")
    return "done"


def nap_after(earlier: Sequence[float], seconds: float) -> float:
    """Sleep for ``seconds``, and return for how long one has slept by then.

    >>> nap_after([0.5, 1.5], 0.0)
    1.5
    """
    time.sleep(seconds)
    return max(earlier) + seconds
