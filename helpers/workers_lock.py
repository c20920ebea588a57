"""Workers for locks: what exercises hand to processes that have to mind each other.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import time

LONG_SECONDS = 2.0
"""How long a long strip takes: longer than anybody sleeps who only hopes that all are ready."""


def read_strip(number: int) -> str:
    """Return the name of a strip of the map that has been read.

    >>> read_strip(3)
    'strip 3'
    """
    return f"strip {number}"


def read_long_strip(number: int) -> str:
    """Return the same, after a while for strip 1; the other strips are short.

    >>> read_long_strip(0)
    'strip 0'
    """
    if number == 1:
        time.sleep(LONG_SECONDS)
    return read_strip(number)


def compute_strip(number: int) -> int:
    """Return what is computed for a strip.

    >>> compute_strip(3)
    10
    """
    return number * number + 1
