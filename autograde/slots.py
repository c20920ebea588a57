"""Slots for guards: all judges of a user share as many as the processors can serve.

Without them a class that is graded in several processes, or a test run, would have its guards push each
other towards their deadlines. A slot is a name in the abstract namespace of unix(7): the kernel gives it
to one process at a time, takes it back however that process ends, and leaves no file.
"""

import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

PER_PROCESSOR: Final = 2
"""A run computes about half of the time, and waits for its processes for the rest."""

PATIENCE: Final = 10.0
"""Seconds after which a guard starts without a slot: slots are for speed, and must not hold up grading."""

_NAME: Final = "autograde-slot"
_PAUSE: Final = 0.01


@contextmanager
def slot(stop: threading.Event | None = None) -> Iterator[None]:
    """Hold a slot while the block runs; wait for it first if none is free.

    Args:
        stop: Once set, there is no waiting.
    """
    held = _wait_for_one(stop) if sys.platform == "linux" else None
    try:
        yield
    finally:
        if held is not None:
            held.close()


def _wait_for_one(stop: threading.Event | None) -> socket.socket | None:
    end = time.monotonic() + PATIENCE
    while True:
        found = _free_one()
        if found or time.monotonic() >= end or (stop is not None and stop.is_set()):
            return found
        time.sleep(_PAUSE)


def _free_one() -> socket.socket | None:
    for number in range((os.cpu_count() or 1) * PER_PROCESSOR):
        held = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            held.bind(f"\0{_NAME}-{os.getuid()}-{number}")
        except OSError:
            held.close()
        else:
            return held
    return None
