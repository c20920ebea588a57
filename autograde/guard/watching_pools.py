"""Watches pools and executors: which line asked for a result, and whether anybody fetched it."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from autograde.guard import acts, ending_pools
from autograde.guard.wrapping import wrap, wrap_waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_TEXT = 120

_numbers = itertools.count(1)


def watch_pool(module: Any) -> None:
    """Watch ``multiprocessing.pool``."""
    ending_pools.spare_the_sending(module)
    wrap(module.Pool, "__init__", _note_pool)
    for name in ("map", "starmap", "apply"):
        wrap_waiting(module.Pool, name, "pool-call", _pool)
    for name in ("apply_async", "map_async", "starmap_async", "imap", "imap_unordered"):
        wrap(module.Pool, name, _note_task)
    for name in ("close", "terminate", "join"):
        wrap_waiting(module.Pool, name, f"{name}-pool", _pool)
    wrap_waiting(module.Pool, "__exit__", "terminate-pool", _pool)
    wrap_waiting(module.ApplyResult, "get", "fetch", _task, tried=True)
    wrap_waiting(module.ApplyResult, "wait", "wait-task", _task, tried=True)
    for name in ("next", "__next__"):
        wrap_waiting(module.IMapIterator, name, "fetch", _task, inside=True, tried=True)
    for kind in (module.ApplyResult, module.IMapIterator):
        wrap(kind, "__init__", _note_asker)
    wrap(module.ApplyResult, "ready", _note_ready)
    wrap(module.ApplyResult, "_set", _note_failure)


def watch_executor(module: Any) -> None:
    """Watch ``concurrent.futures.process``."""
    wrap(module.ProcessPoolExecutor, "__init__", _note_executor)
    wrap(module.ProcessPoolExecutor, "submit", _note_task)
    wrap_waiting(module.ProcessPoolExecutor, "shutdown", "close-pool", _pool)


def watch_futures(module: Any) -> None:
    """Watch ``concurrent.futures``."""
    wrap_waiting(module.Executor, "__exit__", "close-pool", _pool)
    for name in ("result", "exception"):
        wrap_waiting(module.Future, name, "fetch", _task, tried=True)


def _note_pool(original: Callable[..., Any], self: Any, *args: Any, **named: Any) -> None:
    where = acts.place(inside=True)
    _note_initializer(
        where, _given(args, named, 1, "initializer"), _given(args, named, 2, "initargs")
    )
    original(self, *args, **named)


def _note_executor(original: Callable[..., Any], self: Any, *args: Any, **named: Any) -> None:
    where = acts.place()
    _note_initializer(
        where, _given(args, named, 2, "initializer"), _given(args, named, 3, "initargs")
    )
    original(self, *args, **named)


def _given(args: tuple[Any, ...], named: dict[str, Any], position: int, name: str) -> Any:
    return args[position] if len(args) > position else named.get(name)


def _note_initializer(where: str | None, initializer: Any, arguments: Any) -> None:
    made = "callable" if callable(initializer) else type(initializer).__name__
    acts.did("made-pool", f"{made} {type(arguments).__name__}", where or "")


def _pool(pool: Any) -> object:
    return vars(pool).setdefault("_acts_number", next(_numbers))


def _task(result: Any) -> object:
    return getattr(result, "_acts_task", "")


def _note_asker(
    original: Callable[..., Any], self: Any, pool: Any, *args: Any, **named: Any
) -> None:
    self._acts_task = _task_name(pool, acts.place(inside=True))
    original(self, pool, *args, **named)


def _note_task(original: Callable[..., Any], self: Any, *args: Any, **named: Any) -> Any:
    where = acts.place()
    result = original(self, *args, **named)
    if where is not None:
        name = _task_name(self, where)
        if not _task(result) and hasattr(result, "__dict__"):
            result._acts_task = name
        acts.did("called-back" if _has_callback(result) else "task", name, where)
    return result


def _has_callback(result: Any) -> bool:
    return any(getattr(result, name, None) for name in ("_callback", "_error_callback"))


def _task_name(pool: Any, where: str | None) -> str:
    return f"{_pool(pool)} {where or ''}"


def _note_ready(original: Callable[..., Any], self: Any) -> bool:
    ready: bool = original(self)
    where = acts.place()
    if where is not None:
        acts.did("ready" if ready else "not-ready", _task(self), where)
    return ready


def _note_failure(original: Callable[..., Any], self: Any, number: int, content: Any) -> None:
    """Note a call that failed and whose failure nobody is told of, unless it is fetched."""
    if not content[0] and not self._error_callback:
        error = content[1]
        acts.did(
            "task-failed", f"{_task(self)} {type(error).__name__}: {str(error)[:_MOST_TEXT]}", ""
        )
    original(self, number, content)
