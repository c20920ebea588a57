"""``pytest --nbval notebooks/``: strict, in this environment, with the patterns of nbval.cfg."""

# ruff: noqa: INP001 - a folder of notebooks is no package

from pathlib import Path

import pytest

CELL_TIMEOUT = 60.0
"""Seconds; every cell needs far less, and one that hangs must not hold up the run for long."""


def pytest_configure(config: pytest.Config) -> None:
    """Choose what nbval needs to know, unless the command line says otherwise."""
    option = config.option
    option.nbval_sanitize_with = option.nbval_sanitize_with or str(
        Path(__file__).with_name("nbval.cfg")
    )
    option.nbval_current_env = option.nbval_current_env or not option.nbval_kernel_name
    option.nbval_cell_timeout = min(option.nbval_cell_timeout, CELL_TIMEOUT)
