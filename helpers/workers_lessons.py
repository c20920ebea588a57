"""What children do in the lessons on start methods; light, since every child imports it."""

from __future__ import annotations

import pickle
import sys
import threading
from multiprocessing.connection import Connection

AS_IMPORTED = "as it was imported"
RARE_MODULE = "colorsys"
"""A small standard module that nothing else of the course imports."""

label = AS_IMPORTED
"""A global that the parent changes, to see which children notice."""


def do_as_told(connection: Connection, task: bytes) -> None:
    """Unpickle ``(function, argument)``, call it, and send back ``(returned?, what)``."""
    try:
        function, argument = pickle.loads(task)  # noqa: S301  # the parent's own bytes
    except (AttributeError, ImportError) as error:
        connection.send((False, f"{type(error).__name__}: the child cannot find it"))
        return
    try:
        connection.send((True, repr(function(argument))))
    except Exception as error:  # noqa: BLE001  # whatever the function raises is the answer
        connection.send((False, f"{type(error).__name__}: {error}"))


def tell_what_is_there(connection: Connection, argument: str) -> None:
    """Send back what this process has of its parent; then change something in here."""
    global label  # noqa: PLW0603  # a changed global is what this shows
    others = threading.active_count() - 1
    connection.send(
        {
            "notebook": getattr(sys.modules["__main__"], "note", "not there"),
            "module": label,
            "import": "there" if RARE_MODULE in sys.modules else "not there",
            "argument": argument,
            "threads": str(others) if others else "none",
        }
    )
    label = "changed by the child"
    connection.send("changed")
