"""Settings for a small cluster on this machine that says nothing and takes no port that others use."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

QUIET: Mapping[str, Any] = {
    "dashboard_address": None,  # no page with live pictures
    "scheduler_kwargs": {"dashboard_address": "127.0.0.1:0"},  # its small web server: any free port
    "silence_logs": logging.CRITICAL,  # lessons let things go wrong on purpose
}
"""Arguments of ``distributed.LocalCluster``."""
