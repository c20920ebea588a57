"""Workers for shared memory: what exercises have computed for the slots of an array.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import math


def root(number: int) -> float:
    """Return the square root: most need all the digits that a double has.

    >>> root(0), root(9)
    (0.0, 3.0)
    """
    return math.sqrt(number)
