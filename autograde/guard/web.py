"""A web server on the loopback for exercises that ask it for pages: a process of the grader's own.

The warden starts it when a list of links is handed in (``links``). It runs below the warden, so
who waits for it is seen like who waits for a child; it counts neither as a worker nor as left
behind. Each request has a thread of its own, and is a call in the diary, from its arrival until
just before its answer. Held ones go on when nothing else moves: whoever asks at the same time has
asked by then.

It runs as ``python -I -m autograde.guard.web PAGES``, with the pages as JSON (path → what it does),
and prints two ports: one that it serves, and one that refuses.
"""

from __future__ import annotations

import itertools
import json
import os
import socket
import sys
import threading

from autograde.guard import events, places, referee_client
from autograde.guard.links import REQUEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

HOST: Final = "127.0.0.1"

_MOST_BYTES: Final = 1 << 16
_LARGE_BODY: Final = 8 << 20
_numbers = itertools.count()


def main() -> None:
    """Serve until the warden ends this process."""
    site = json.loads(sys.argv[1])
    events.open_diary(os.environ[places.ENVIRONMENT])
    door, closed = socket.create_server((HOST, 0), backlog=256), socket.socket()
    closed.bind((HOST, 0))  # nobody listens there, and nobody else gets the port
    print(door.getsockname()[1], closed.getsockname()[1], flush=True)  # noqa: T201  to the warden
    while True:
        line, _ = door.accept()
        threading.Thread(target=_answer, args=(line, site), daemon=True).start()


def _answer(line: socket.socket, site: dict[str, Any]) -> None:
    with line:
        try:
            words = _request(line).split()
            if len(words) > 1:
                path = words[1].partition("?")[0]
                _play(line, path, str(site["pages"].get(path, 404)), words[0], bool(site["held"]))
        except OSError:
            pass  # whoever asked has gone away


def _request(line: socket.socket) -> str:
    """Read a request; the answers need no more than its first line."""
    received = b""
    while b"\r\n\r\n" not in received and len(received) < _MOST_BYTES:
        piece = line.recv(_MOST_BYTES)
        if not piece:
            return ""
        received += piece
    return received.decode("latin-1").partition("\r\n")[0]


def _play(line: socket.socket, path: str, role: str, method: str, held: bool) -> None:
    if role == "silent":
        while line.recv(_MOST_BYTES):
            pass
        return
    number = next(_numbers)
    events.write("begin", number, REQUEST, repr(path), REQUEST)
    if held:
        referee_client.ask("request")
    events.write("end", number, REQUEST)
    if role == "garbage":
        line.sendall(b"tea and milk\r\n\r\n")
    elif role != "hangs up":
        _send(line, role, with_body=method != "HEAD")


def _send(line: socket.socket, role: str, *, with_body: bool) -> None:
    first, _, target = role.partition(" moved to ")
    body = b"x" * _LARGE_BODY if role == "large" else f"<p>{role}</p>\n".encode()
    head = [f"HTTP/1.1 {first if first.isdigit() else 200} Page", f"Content-Length: {len(body)}"]
    head += ["Content-Type: text/html", "Connection: close"]
    if target:
        head.append(f"Location: {target}")
    data = "\r\n".join([*head, "", ""]).encode()
    line.sendall(data + body if with_body else data)


if __name__ == "__main__":
    main()
