"""Workers that go wrong: for lessons and exercises on errors, crashes and calls that never end.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import os
import signal
import time


class PriceError(ValueError):
    """A text that is no price."""


def read_price(text: str) -> int:
    """Return the price that a text such as ``"12.50"`` holds, in cents.

    Raises:
        PriceError: if it holds none.

    >>> read_price("12.50")
    1250
    >>> read_price("free")
    Traceback (most recent call last):
        ...
    helpers.workers_errors.PriceError: no price: 'free'
    """
    whole, _, cents = text.partition(".")
    if not (whole.isdecimal() and cents.isdecimal() and len(cents) == 2):
        raise PriceError(f"no price: {text!r}")
    return 100 * int(whole) + int(cents)


def explain_error(name: str) -> str | None:
    """Return a text that looks like that of an error, or ``None`` for a blank name.

    Raises:
        KeyError: if nobody knows of such an error.

    >>> explain_error("ValueError")
    'ValueError: the type is right, but the value is not'
    >>> explain_error("")
    """
    known = {
        "ValueError": "ValueError: the type is right, but the value is not",
        "TypeError": "TypeError: the type is not right",
        "": None,
    }
    return known[name]


def confirm(answer: str) -> str:
    """Return ``answer``, unless it is "no", with a reason or without one.

    Raises:
        ValueError: with the reason as its text, which may be empty.

    >>> confirm("yes")
    'yes'
    >>> confirm("no money")
    Traceback (most recent call last):
        ...
    ValueError: money
    """
    word, _, reason = answer.partition(" ")
    if word == "no":
        raise ValueError(reason)
    return answer


def obey(order: str) -> str:
    """Return ``order`` in capitals, unless it orders this process to die.

    ``"exit 3"`` leaves at once by ``os._exit(3)``, and ``"signal 9"`` sends the process signal 9.
    Neither raises an exception that anybody could catch.

    >>> obey("tea"), obey("")
    ('TEA', '')
    """
    what, _, number = order.partition(" ")
    if what == "exit":
        os._exit(int(number))
    if what == "signal":
        os.kill(os.getpid(), int(number))
    return order.upper()


def take_time(seconds: float) -> float:
    """Sleep for ``seconds`` and return that number; below zero, wait for ever.

    >>> take_time(0.01)
    0.01
    """
    while seconds < 0:
        signal.pause()
    time.sleep(seconds)
    return seconds
