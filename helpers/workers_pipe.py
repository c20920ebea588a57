"""Workers at one end of a pipe: what lessons and exercises hand to other processes.

Each is handed the connection as its first argument, and closes nothing unless its docstring says so:
when its process ends, so does its end of the pipe.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

import time
from multiprocessing.connection import Connection
from typing import Final

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

ODD_MESSAGES: Final[tuple[object, ...]] = (
    None,
    0,
    "",
    "STOP",
    False,
    [],
    None,
    "end",
    b"",
    {},
    0.0,
)
"""Messages that are easily taken for the end of a conversation, or for no message at all."""

LONG: Final = 1_000_000
"""Characters of a long message: more than a pipe holds (about 200 KiB on Linux)."""

_PAGES: Final = 4
_PAUSE: Final = 0.1
_TIDYING: Final = 2.0


def echo(connection: Connection) -> None:
    """Receive one question and send it back as the reply."""
    connection.send(connection.recv())


def answer_loudly(connection: Connection) -> None:
    """Receive one text and send it back in capitals, with an exclamation mark."""
    connection.send(f"{connection.recv().upper()}!")


def answer_at_length(connection: Connection) -> None:
    """Receive one text and send back a million characters of it."""
    connection.send(long_message(connection.recv()))


def answer_and_close(connection: Connection) -> None:
    """Receive one number, send back its second power, and close the end."""
    number = connection.recv()
    connection.send(number * number)
    connection.close()


def listen_and_end(connection: Connection) -> None:
    """Receive one question and end without a reply."""
    connection.recv()


def end_at_once(connection: Connection) -> None:
    """End without having read anything."""


def hang_up(connection: Connection) -> None:
    """Close the end of the pipe without having read anything."""
    connection.close()


def send_days(connection: Connection) -> None:
    """Send the seven days of the week, and end."""
    for day in DAYS:
        connection.send(day)


def send_days_and_close(connection: Connection) -> None:
    """Send the seven days of the week, close the end, and take a moment to end."""
    send_days(connection)
    connection.close()
    time.sleep(_PAUSE)


def send_days_and_tidy_up(connection: Connection) -> None:
    """Send the seven days of the week, close the end, and be busy with other things for two seconds."""
    send_days(connection)
    connection.close()
    time.sleep(_TIDYING)


def send_nothing(connection: Connection) -> None:
    """Send no message at all."""


def send_odd_messages(connection: Connection) -> None:
    """Send messages that are easily taken for the end, with a pause among them; close the end."""
    for number, message in enumerate(ODD_MESSAGES):
        if number == len(ODD_MESSAGES) // 2:
            time.sleep(_PAUSE)
        connection.send(message)
    connection.close()


def send_pages(connection: Connection) -> None:
    """Send four messages of a million characters each."""
    for page in pages():
        connection.send(page)


def send_many(connection: Connection) -> None:
    """Send the whole numbers below 5,000."""
    for number in range(5000):
        connection.send(number)


def reply_loudly(connection: Connection, question: str) -> None:
    """Send one reply: the question in capitals, with an exclamation mark."""
    connection.send(f"{question.upper()}!")


def reply_at_length(connection: Connection, question: str) -> None:
    """Send one reply: a million characters of the question."""
    connection.send(long_message(question))


def reply_whether_positive(connection: Connection, number: int) -> None:
    """Send one reply: ``True``, ``False``, or ``None`` for zero."""
    connection.send(number > 0 if number else None)


def long_message(text: str) -> str:
    """Return a million characters of ``text``, over and over again.

    >>> long_message("abc")[:7], len(long_message("abc"))
    ('abcabca', 1000000)
    """
    return (text * (LONG // len(text) + 1))[:LONG]


def pages() -> list[str]:
    """Return what `send_pages` sends.

    >>> [page[0] for page in pages()]
    ['0', '1', '2', '3']
    """
    return [long_message(str(number)) for number in range(_PAGES)]
