"""Watches what programs do with a manager's proxies: queues, locks and containers."""

from __future__ import annotations

from collections.abc import Callable

from autograde.guard import acts
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_QUEUES: Final = ("Queue", "JoinableQueue")
_LOCKS: Final = ("Lock", "RLock", "Semaphore", "BoundedSemaphore")
_OPERATIONS: Final = {
    **dict.fromkeys([(kind, name) for kind in _QUEUES for name in ("put", "put_nowait")], "put"),
    **dict.fromkeys([(kind, name) for kind in _QUEUES for name in ("get", "get_nowait")], "get"),
    **{(kind, name): name for kind in _LOCKS for name in ("acquire", "release")},
}
"""(what the manager made, method) → operation, as for what needs no manager."""


def watch_proxies(module: Any) -> None:
    """Watch ``multiprocessing.managers``."""
    wrap(module.BaseProxy, "_callmethod", _note_call)


def _note_call(
    original: Callable[..., Any], self: Any, method: str, *args: Any, **named: Any
) -> Any:
    where = acts.place(inside=True)
    if where is None:
        return original(self, method, *args, **named)
    operation, thing = _operation(self._token, method)
    if operation == "acquire":
        acts.did("made-lock", f"{thing} {self._token.typeid}", "")
    try:
        with acts.Waiting(operation, thing, where):
            result = original(self, method, *args, **named)
    except Exception as error:
        if type(error).__name__ == "Empty":
            acts.did(_gave_up(args), thing, where)
        raise
    if operation in ("empty", "qsize") and type(result) in (bool, int):
        is_empty = result if operation == "empty" else result == 0
        operation = "found-empty" if is_empty else "found-filled"
    if operation != "acquire" or result is not False:
        acts.did(operation, thing, where)
    if type(result) in (list, dict, set) or acts.is_class_of_answer(type(result)):
        acts.did("got-copy", thing, where)
    return result


def _operation(token: Any, method: str) -> tuple[str, str]:
    operation = _OPERATIONS.get((token.typeid, method))
    if operation or token.typeid in _QUEUES:
        return operation or method, f"proxy {token.id}"
    return "call", f"{token.typeid}.{method} {token.id}"


def _gave_up(args: tuple[Any, ...]) -> str:
    """Whether ``get`` waited for a time before it gave up: its arguments are (block, timeout)."""
    waited = len(args) > 0 and len(args[0]) > 1 and args[0][1]
    return "get-gave-up" if waited else "found-empty"
