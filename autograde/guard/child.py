"""What every process of a run loads before any of the student's code: it keeps the diary.

The answer process presents this module as ``__main__``. So multiprocessing imports it first in
each child that ``spawn`` or ``forkserver`` starts (under the name ``__mp_main__``); forked children
inherit it. It writes down where processes begin and end, and lets the warden ask for their stacks.
"""

from __future__ import annotations

import faulthandler
import multiprocessing.process
import os
import signal
import sys

from autograde.guard import (
    acts,
    changes,
    events,
    failures,
    looking,
    managed,
    own_work,
    places,
    referee_client,
    releasing,
    resident,
    tracing,
    watching,
)
from autograde.guard.on_import import when_imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

STACK_SIGNAL: Final[int] = getattr(signal, "SIGRTMIN", signal.SIGUSR2) + (
    5 if hasattr(signal, "SIGRTMIN") else 0
)
"""The signal at which a process writes its stacks (a real-time one, since programs use the others)."""

ACTS_SIGNAL: Final[int] = STACK_SIGNAL + 1
"""The signal at which a process writes down its acts, then to the file of its stacks."""

ACTS_WRITTEN: Final = b"acts written\n"
"""What it writes last."""

_LIBRARY: Final = ("multiprocessing.", "concurrent.")

_kept_open: list[Any] = []
_closed_in_children: list[int] = []


def install(run: str, *, private: tuple[int, ...] = ()) -> None:
    """Prepare this process, and all that it will fork, for the run in the folder ``run``.

    Args:
        run: The folder of the run.
        private: Descriptors that forked children must not keep.
    """
    _closed_in_children.extend(private)
    events.open_diary(run)
    acts.begin(run)
    _register_stacks(run)
    signal.signal(ACTS_SIGNAL, _write_acts)
    os.register_at_fork(after_in_child=lambda: _after_fork(run))
    modes = _modes(run)
    _record_processes(settle=places.SETTLE in modes)
    watching.install()
    looking.watch(feed=places.UNHELD not in modes)
    own_work.install(wanted=places.OWN_WORK in modes)
    if places.MANAGED in modes:
        managed.watch()
    if os.path.exists(places.resident(run)):
        resident.watch(run)
    if os.path.exists(places.releasing(run)):
        releasing.watch()


def _modes(run: str) -> list[str]:
    with open(places.modes(run), encoding="utf-8") as file:
        return file.read().split()


def _after_fork(run: str) -> None:
    while _closed_in_children:
        os.close(_closed_in_children.pop())
    events.open_diary(run)
    acts.begin(run)
    _register_stacks(run)


def _register_stacks(run: str) -> None:
    file = open(places.stack(run, os.getpid()), "ab", buffering=0)  # noqa: SIM115  kept open
    _kept_open[:] = [file]
    faulthandler.register(STACK_SIGNAL, file=file, all_threads=True, chain=False)
    events.write("ready", os.getppid())


def _write_acts(*_: object) -> None:
    acts.write_down()
    _kept_open[0].write(ACTS_WRITTEN)


def unjoined() -> list[list[object]]:
    """List [name, pid] of the processes that have ended, but that nobody has joined.

    Whoever asks for an exit code and gets it has joined, too: there is no such process any more.
    """
    known = multiprocessing.process._children  # type: ignore[attr-defined]
    return [
        [process.name, process.pid]
        for process in list(known)
        if process._popen is not None and process._popen.returncode is None and _has_ended(process)
    ]


def _has_ended(process: Any) -> bool:
    """Look without asking for the exit code, since that would join.

    The sentinel of a fork server's child is ready only when the server has noticed its end.
    """
    from multiprocessing.connection import wait

    from autograde.guard import procfs

    return bool(wait([process.sentinel], timeout=0)) or procfs.state(process.pid) in "ZX"


def _record_processes(*, settle: bool) -> None:
    process = multiprocessing.process.BaseProcess
    _record_bootstrap(process)
    _record_start(process, settle=settle)
    when_imported({"multiprocessing.resource_tracker": _record_shared})
    _record_timers(signal)


def _record_shared(tracker: Any) -> None:
    """Write down every name that multiprocessing's resource tracker is told of."""
    register, unregister = tracker.register, tracker.unregister

    def record_register(name: str, kind: str) -> None:
        events.write("registered", kind, name)
        register(name, kind)

    def record_unregister(name: str, kind: str) -> None:
        events.write("unregistered", kind, name)
        unregister(name, kind)

    tracker.register, tracker.unregister = record_register, record_unregister


def _record_timers(module: Any) -> None:
    """Write down until when a timer of this process may wake it."""
    alarm, setitimer = module.alarm, module.setitimer

    def record_alarm(seconds: int) -> int:
        events.write("timer", seconds)
        left: int = alarm(seconds)
        return left

    def record_setitimer(which: int, seconds: float, interval: float = 0.0) -> tuple[float, float]:
        events.write("timer", "inf" if interval else seconds)
        before: tuple[float, float] = setitimer(which, seconds, interval)
        return before

    module.alarm, module.setitimer = record_alarm, record_setitimer


def _record_bootstrap(process: Any) -> None:
    original = process._bootstrap

    def bootstrap(self: Any, *args: Any, **named: Any) -> int:
        target = getattr(self, "_target", None)
        kind = getattr(target, "__qualname__", type(self).__qualname__)
        library = str(getattr(target, "__module__", "")).startswith(_LIBRARY)
        events.write("process", os.getppid(), self.name, kind, int(self.daemon), int(library))
        _watch_run(self)
        code: int = original(self, *args, **named)
        acts.write_down()
        events.write("leaves", code)
        return code

    process._bootstrap = bootstrap


def _watch_run(process: Any) -> None:
    """Note how the process's work ends, and what it changed that only this process has.

    The traceback of a handed-in worker that fails is kept apart: it is not the answer's.
    """
    run = process.run

    def run_and_watch() -> None:
        before = changes.look(process)
        try:
            own_work.expect(process)
            run()
        except BaseException as error:
            failures.note("process", error)
            if tracing.failed_in_worker(error):
                sys.stderr.flush()
                null = os.open(os.devnull, os.O_WRONLY)
                os.dup2(null, 2)
                os.close(null)
            raise
        finally:
            changes.note(process, before)

    process.run = run_and_watch


def _record_start(process: Any, *, settle: bool) -> None:
    original = process.start

    def start(self: Any) -> None:
        original(self)
        events.write("started", self.pid, self.name)
        for kind in type(self._popen).__mro__:
            _record_exit_codes(kind)
        if settle:
            referee_client.ask("settle")

    process.start = start


def _record_exit_codes(popen: Any) -> None:
    original = popen.__dict__.get("poll")
    if original is None or getattr(original, "recording", False):
        return

    def poll(self: Any, *args: Any, **named: Any) -> int | None:
        before = self.returncode
        code: int | None = original(self, *args, **named)
        if code is not None and before is None:
            events.write("exit", self.pid, code)
        return code

    poll.recording = True  # type: ignore[attr-defined]
    popen.poll = poll


if __name__ == "__mp_main__":
    failures.note_uncaught()
    install(os.environ[places.ENVIRONMENT])
