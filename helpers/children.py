"""Start one child process and talk to it; it is gone afterwards, whatever it did."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

PATIENCE = 60.0
"""Seconds after which a child that does not answer is given up; far more than any needs."""

START_METHODS = ("fork", "forkserver", "spawn")


def available() -> list[str]:
    """The start methods of this platform, always in the same order."""
    return [method for method in START_METHODS if method in multiprocessing.get_all_start_methods()]


def default_on(platform: str, version: tuple[int, int]) -> str:
    """The start method that ``multiprocessing`` uses unless told otherwise.

    From "Contexts and start methods" in the library's documentation, for Python 3.8 and later.

    Args:
        platform: as ``sys.platform`` says it, such as ``"linux"``, ``"darwin"``, ``"win32"``.
        version: of Python, such as ``(3, 14)``.
    """
    if platform in {"win32", "darwin"}:
        return "spawn"
    return "forkserver" if version >= (3, 14) else "fork"


class Child:
    """A running child process, at the other end of a pipe."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def answer(self) -> object:
        """The next thing that the child sends.

        Raises:
            TimeoutError: if nothing comes within ``PATIENCE`` seconds.
            EOFError: if the child ends without sending.
        """
        if not self._connection.poll(PATIENCE):
            raise TimeoutError(f"the child process did not answer within {PATIENCE:.0f} seconds")
        return self._connection.recv()

    def tell(self, message: object) -> None:
        """Send something to the child."""
        self._connection.send(message)


@contextmanager
def child(start_method: str, target: Callable[..., None], *args: object) -> Iterator[Child]:
    """Start ``target(connection, *args)`` in a child; end it when the block is left."""
    context = multiprocessing.get_context(start_method)
    ours, theirs = context.Pipe()
    process = context.Process(target=target, args=(theirs, *args))  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    try:
        yield Child(ours)
    finally:
        ours.close()
        process.join(1)
        process.kill()
        process.join()
