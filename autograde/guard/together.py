"""Calling the graded function in several processes at once."""

from __future__ import annotations

import multiprocessing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from typing import Any, Final

ONCE: Final = "once"
TOGETHER: Final = "together"
REPEATED: Final = "repeated"
"""How the graded function is called: once, or several times, in as many processes or in one."""


def call_together(function: Callable[..., Any], calls: Sequence[Sequence[Any]]) -> list[Any]:
    """Call ``function(*arguments)`` for each of ``calls``, each in a process of its own.

    Returns:
        The values, in the order of ``calls``.

    Raises:
        Exception: the first exception that a call raised.
    """
    pairs = [multiprocessing.Pipe(duplex=False) for _ in calls]
    processes = [
        multiprocessing.Process(target=_call, args=(sender, function, arguments))
        for (_, sender), arguments in zip(pairs, calls, strict=True)
    ]
    for process in processes:
        process.start()
    for _, sender in pairs:
        sender.close()
    answers = [_receive(receiver) for receiver, _ in pairs]
    for process in processes:
        process.join()
    return [_value(answer) for answer in answers]


def _call(sender: Connection[Any, Any], function: Callable[..., Any], arguments: Any) -> None:
    try:
        sender.send(("value", function(*arguments)))
    except Exception as error:
        from multiprocessing import pool  # only then: it imports a lot

        traced = pool.ExceptionWithTraceback(error, error.__traceback__)  # type: ignore[attr-defined]
        sender.send(("error", traced))


def _receive(receiver: Connection[Any, Any]) -> tuple[str, Any]:
    try:
        answer: tuple[str, Any] = receiver.recv()
        return answer
    except EOFError:
        return "error", RuntimeError("the process of a call ended without a result")


def _value(answer: tuple[str, Any]) -> Any:
    kind, content = answer
    if kind == "error":
        raise content
    return content
