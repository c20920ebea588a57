"""A list of links to hand in, and the start of the web server that is behind them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping

from autograde.guard import events, referee_client

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess
    from typing import Final

REFUSED: Final = "refused"

REQUEST: Final = "request"
"""The name under which the diary has a request to the server, as if it were a call of a function."""


class Links:
    """Arrives as a list of URLs, which a process of the grader's own serves.

    Args:
        pages: What begins with a slash is a page, with what it does (``autograde.given.links``);
            anything else is handed in as it is.
        held: Whether requests wait until nothing else moves.
    """

    def __init__(self, pages: Mapping[str, int | str | None], held: bool) -> None:
        self._pages = dict(pages)
        self._held = held

    def __repr__(self) -> str:
        return repr([shown(name) for name in self._pages])

    def __hand_in__(self) -> list[str]:
        site = {"pages": self._pages, "held": self._held}
        open_port, closed_port = referee_client.ask("serve " + json.dumps(site)).split()
        urls = []
        for name, role in self._pages.items():
            port = closed_port if role == REFUSED else open_port
            urls.append(f"http://127.0.0.1:{port}{name}" if name.startswith("/") else name)
            events.write("link", name, urls[-1])
        return urls


def shown(name: str) -> str:
    """Return the URL of a page as it is shown: without the port, which is another one at each run."""
    return f"http://127.0.0.1{name}" if name.startswith("/") else name


def start_server(question: str) -> tuple[subprocess.Popen[str], str]:
    """Start the server that a question to the referee asks for.

    Returns:
        The process, and its two ports as text.
    """
    import subprocess

    command = [sys.executable, "-I", "-m", "autograde.guard.web", question.partition(" ")[2]]
    server = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(os.environ),
        text=True,
    )
    assert server.stdout is not None
    return server, server.stdout.readline().strip()
