"""Workers for single processes: what lessons and exercises start one by one, name, watch and end.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sized

POLITE_CODE = 3
"""The exit code of a process that runs ``end_when_asked`` and was asked to end."""


def be_there() -> None:
    """Do nothing: for those who want to know only which process it was."""


def end_as(fate: int | str) -> None:
    """End the process as told: in the ordinary way, with an exit code, an error or by a signal.

    Args:
        fate: 0 to come to the end of this function, 1…255 to call ``sys.exit``, -n to be killed by
            signal n, and a text to raise a ``ValueError`` with this message.

    Raises:
        ValueError: for a text.
        SystemExit: for a number above 0.

    >>> end_as(0)
    >>> end_as("no paper")
    Traceback (most recent call last):
        ...
    ValueError: no paper
    """
    if isinstance(fate, str):
        raise ValueError(fate)  # noqa: TRY004  the text is what to say, not a wrong type
    if fate > 0:
        sys.exit(fate)
    if fate < 0:
        os.kill(os.getpid(), -fate)


def leave_with_length(thing: Sized) -> None:
    """Call ``sys.exit`` with the length of a text, a list or a tuple.

    Raises:
        SystemExit: always.

    >>> leave_with_length("four")
    Traceback (most recent call last):
        ...
    SystemExit: 4
    """
    sys.exit(len(thing))


def leave_with_seven() -> None:
    """Call ``sys.exit(7)``.

    Raises:
        SystemExit: always.

    >>> leave_with_seven()
    Traceback (most recent call last):
        ...
    SystemExit: 7
    """
    sys.exit(7)


def fail() -> None:
    """Raise an error: the process that runs this ends with exit code 1.

    Raises:
        RuntimeError: always.

    >>> fail()
    Traceback (most recent call last):
        ...
    RuntimeError: out of order
    """
    raise RuntimeError("out of order")


def wait_for_ever() -> None:
    """Wait until the process is ended from outside, without using a processor."""
    while True:
        signal.pause()


def look_for_ever() -> None:
    """Look around every twentieth of a second, until the process is ended from outside."""
    while True:
        time.sleep(0.05)


def refuse_to_end() -> None:
    """Wait for ever and ignore SIGTERM, the signal that ``terminate()`` sends."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    wait_for_ever()


def end_when_asked() -> None:
    """Wait for ever; on SIGTERM, the signal that ``terminate()`` sends, leave with exit code 3."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(POLITE_CODE))
    wait_for_ever()
