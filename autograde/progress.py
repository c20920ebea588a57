"""A line for somebody who waits: that a run takes its time, and how long it may take."""

import time
from collections.abc import Mapping
from concurrent.futures import Future, wait
from typing import Any, Final

from autograde import cards, notebook

PATIENCE: Final = 2.0
"""Seconds after which the line appears."""

_STEP: Final = 1.0


def wait_for(runs: Mapping[Future[Any], str], most: float) -> None:
    """Wait until all runs are done; show a line in the notebook if that takes long.

    Args:
        runs: Run → its start method.
        most: Seconds that they may take together.
    """
    begin = time.monotonic()
    pending = wait(runs, PATIENCE if notebook.is_watched() else None).not_done
    line = notebook.Display()
    try:
        while pending:
            under = [method for run, method in runs.items() if run.running()]
            line.show(_bundle(under, time.monotonic() - begin, most))
            pending = wait(pending, _STEP).not_done
    finally:
        line.clear()


def _bundle(under: list[str], seconds: float, most: float) -> notebook.Bundle:
    rest = f"of at most {most:g} s" if seconds < most else "on a machine that is busy"
    text = f"still running under {', '.join(under)}: {seconds:.0f} s {rest}"
    return {"text/plain": text, "text/html": cards.running(text)}
