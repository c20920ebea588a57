"""Watches what programs do with multiprocessing's objects: each operation becomes an act.

The classes stay what they are; some of their methods are wrapped. The diagnosis goes by these acts:
which line put into which queue, who holds a lock, who waits for whom.
"""

from __future__ import annotations

import functools
import itertools
import os
import signal
import time
from collections.abc import Callable

from autograde.guard import acts, events, tracing, watching_pools, watching_proxies
from autograde.guard.on_import import when_imported
from autograde.guard.wrapping import wrap, wrap_waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DEADLY = {signal.SIGKILL, signal.SIGTERM, signal.SIGABRT, signal.SIGSEGV, signal.SIGHUP}

_numbers = itertools.count(1)


def install() -> None:
    """Watch in this process, and in those that it forks."""
    when_imported(
        {
            "multiprocessing.process": _watch_processes,
            "multiprocessing.queues": _watch_queues,
            "multiprocessing.connection": _watch_pipes,
            "multiprocessing.synchronize": _watch_locks,
            "multiprocessing.sharedctypes": _watch_values,
            "multiprocessing.managers": watching_proxies.watch_proxies,
            "multiprocessing.pool": watching_pools.watch_pool,
            "concurrent.futures._base": watching_pools.watch_futures,
            "concurrent.futures.process": watching_pools.watch_executor,
        }
    )
    wrap(os, "_exit", _note_hard_exit)
    wrap(os, "kill", _note_kill)
    wrap(time, "sleep", _note_sleep)


def _note_hard_exit(original: Callable[..., Any], status: int) -> None:
    where = acts.place()
    if where:
        acts.did("os._exit", status, where)
        acts.write_down()
    tracing.note_sudden_end()
    original(status)


def _note_kill(original: Callable[..., Any], pid: int, number: int) -> None:
    if pid == os.getpid() and number in _DEADLY and signal.getsignal(number) == signal.SIG_DFL:
        tracing.note_sudden_end()
    original(pid, number)


def _note_sleep(original: Callable[..., Any], seconds: float) -> None:
    original(seconds)
    acts.did("sleep", "", acts.place() or "")


def _watch_processes(module: Any) -> None:
    process = module.BaseProcess
    wrap(process, "__init__", _note_process)
    wrap(process, "join", _note_join)
    for name in ("start", "terminate", "kill"):
        wrap_waiting(process, name, name, _pid)
    process.exitcode = property(functools.partial(_exit_code, process.exitcode))


def _pid(process: Any) -> object:
    return process.pid or ""


def _note_process(original: Callable[..., Any], self: Any, *args: Any, **named: Any) -> None:
    where = acts.place()
    if where is not None:
        target = args[1] if len(args) > 1 else named.get("target")
        arguments = args[3] if len(args) > 3 else named.get("args", ())
        made = "callable" if callable(target) else type(target).__name__
        acts.did("made-process", f"{made} {type(arguments).__name__}", where)
    original(self, *args, **named)


def _note_join(original: Callable[..., Any], self: Any, timeout: float | None = None) -> None:
    where = acts.place()
    if where is None:
        original(self, timeout)
        return
    with acts.Waiting("join", _pid(self), where):
        original(self, timeout)
    ended = self._popen is not None and self._popen.returncode is not None
    acts.did("join" if ended else "join-gave-up", _pid(self), where)


def _exit_code(known: property, process: Any) -> int | None:
    assert known.fget
    code: int | None = known.fget(process)
    where = acts.place()
    if where is not None:
        acts.did("no-exit-code" if code is None else "exit-code", _pid(process), where)
    return code


def _watch_queues(module: Any) -> None:
    for kind in (module.Queue, module.JoinableQueue, module.SimpleQueue):
        for name in ("put", "put_nowait"):
            wrap_waiting(kind, name, "put", _queue)
        for name in ("get", "get_nowait"):
            wrap(kind, name, _note_get)
        wrap(kind, "empty", _note_empty)
        wrap(kind, "qsize", _note_size)
    wrap_waiting(module.JoinableQueue, "join", "join-queue", _queue)
    wrap_waiting(module.JoinableQueue, "task_done", "task-done", _queue)
    report = module.Queue._on_queue_feeder_error

    def note_feeder_error(error: Exception, item: object) -> None:
        events.write("failed", "feeder", type(error).__name__, error, "", 0, "")
        report(error, item)

    module.Queue._on_queue_feeder_error = staticmethod(note_feeder_error)


def _queue(queue: Any) -> object:
    return _lock(queue._rlock)


def _note_get(original: Callable[..., Any], self: Any, *args: Any, **named: Any) -> Any:
    where = acts.place()
    if where is None:
        return original(self, *args, **named)
    try:
        with acts.Waiting("get", _queue(self), where):
            item = original(self, *args, **named)
    except Exception as error:
        if type(error).__name__ == "Empty":
            waited = (args[1:2] or [named.get("timeout")])[0]
            acts.did("get-gave-up" if waited else "found-empty", _queue(self), where)
        raise
    acts.did("get", _queue(self), where)
    return item


def _note_empty(original: Callable[..., Any], self: Any) -> bool:
    empty: bool = original(self)
    _note_look(self, empty)
    return empty


def _note_size(original: Callable[..., Any], self: Any) -> int:
    size: int = original(self)
    _note_look(self, size == 0)
    return size


def _note_look(queue: Any, empty: bool) -> None:
    where = acts.place()
    if where is not None:
        acts.did("found-empty" if empty else "found-filled", _queue(queue), where)


def _watch_pipes(module: Any) -> None:
    connection = module._ConnectionBase
    for name in ("send", "send_bytes"):
        wrap_waiting(connection, name, "send", _pipe_end)
    for name in ("recv", "recv_bytes", "recv_bytes_into"):
        wrap_waiting(connection, name, "recv", _pipe_end)
    wrap(connection, "poll", _note_poll)
    wrap(module, "Pipe", _note_pipe)
    wrap(module, "wait", _note_wait)


def _pipe_end(connection: Any) -> object:
    """Name an end by its inode: the same in all processes that have it open."""
    try:
        return os.fstat(connection.fileno()).st_ino
    except (OSError, ValueError):
        return ""


def _note_poll(original: Callable[..., Any], self: Any, timeout: float | None = 0.0) -> bool:
    where = acts.place()
    if where is None:
        return bool(original(self, timeout))
    with acts.Waiting("poll", _pipe_end(self), where):
        found: bool = original(self, timeout)
    acts.did("poll-found" if found else "poll-gave-up", _pipe_end(self), where)
    return found


def _note_pipe(original: Callable[..., Any], *args: Any, **named: Any) -> Any:
    ends = original(*args, **named)
    where = acts.place(inside=True)
    acts.did("made-pipe", " ".join(str(_pipe_end(end)) for end in ends), where or "")
    return ends


def _note_wait(original: Callable[..., Any], things: Any, timeout: float | None = None) -> Any:
    where = acts.place()
    if where is None:
        return original(things, timeout)
    things = list(things)
    ends = " ".join(str(_pipe_end(each)) for each in things if hasattr(each, "fileno"))
    with acts.Waiting("wait", ends, where):
        ready = original(things, timeout)
    acts.did("wait" if ready else "wait-gave-up", ends, where)
    return ready


def _watch_locks(module: Any) -> None:
    lock = module.SemLock
    wrap(lock, "_make_methods", _note_lock)
    wrap_waiting(lock, "__enter__", "acquire", _lock)
    wrap_waiting(lock, "__exit__", "release", _lock)


def _note_lock(original: Callable[..., Any], self: Any) -> None:
    """Watch a lock that was made or has arrived in this process: its methods are its own."""
    original(self)
    self._acts_name = f"lock {os.getpid()} {next(_numbers)}"
    where = acts.place(inside=True) or ""
    acts.did("made-lock", f"{_lock(self)} {type(self).__name__}", where)
    take, give = self._semlock.acquire, self._semlock.release

    def acquire(block: bool = True, timeout: float | None = None) -> bool:
        place = acts.place()
        if place is None:
            return bool(take(block, timeout))
        with acts.Waiting("acquire", _lock(self), place):
            taken = bool(take(block, timeout))
        acts.did("acquire" if taken else "acquire-gave-up", _lock(self), place)
        return taken

    def release() -> None:
        place = acts.place()
        give()
        if place is not None:
            acts.did("release", _lock(self), place)

    self.acquire, self.release = acquire, release


def _lock(lock: Any) -> object:
    """Name a lock the same in all processes; one that only forked processes share has no name."""
    return getattr(lock._semlock, "name", None) or vars(lock).get("_acts_name", "")


def _watch_values(module: Any) -> None:
    value = module.Synchronized.value
    module.Synchronized.value = property(functools.partial(_read_value, value), value.fset)
    wrap_waiting(module.SynchronizedArray, "__getitem__", "read-value", _lock_of_value)


def _read_value(known: property, shared: Any) -> Any:
    where = acts.place()
    assert known.fget
    value = known.fget(shared)
    if where is not None:
        acts.did("read-value", _lock_of_value(shared), where)
    return value


def _lock_of_value(shared: Any) -> object:
    return _lock(shared._lock) if hasattr(shared._lock, "_semlock") else ""
