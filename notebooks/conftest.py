"""``pytest --nbval notebooks/``: strict, in this environment, with the patterns of nbval.cfg."""

# ruff: noqa: INP001 - a folder of notebooks is no package

import re
from pathlib import Path

import pytest
from nbval import plugin
from nbval.kernel import RunningKernel

CELL_TIMEOUT = 60.0
"""Seconds; every cell needs far less, and one that hangs must not hold up the run for long."""

REASON = re.compile(r"^([ \t]*#[ \t]*NBVAL_\w+):.*$", re.MULTILINE)
"""A marker with the reason for it behind; nbval by itself knows it only without."""

find_markers = plugin.find_comment_markers
plugin.find_comment_markers = lambda source: find_markers(REASON.sub(r"\1", source))


def stop_politely(kernel: RunningKernel) -> None:
    """Have a kernel shut down as Jupyter does; nbval kills it at once, with its resource tracker.

    Killed, the tracker leaves in /dev/shm the semaphores of the pools that the kernel still knows.
    """
    kernel.kc.stop_channels()
    kernel.km.shutdown_kernel(now=False)
    del kernel.km


RunningKernel.stop = stop_politely


def pytest_configure(config: pytest.Config) -> None:
    """Choose what nbval needs to know, unless the command line says otherwise."""
    option = config.option
    option.nbval_sanitize_with = option.nbval_sanitize_with or str(
        Path(__file__).with_name("nbval.cfg")
    )
    option.nbval_current_env = option.nbval_current_env or not option.nbval_kernel_name
    option.nbval_cell_timeout = min(option.nbval_cell_timeout, CELL_TIMEOUT)
