"""Running a guard and collecting what it sends: result, report, output, each with a limit."""

import json
import os
import secrets
import selectors
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from autograde import orphans, wardens
from autograde.guard import places
from autograde.guard.starving import MOST_STARVED
from autograde.guard.together import ONCE
from autograde.limits import Limits

_MOST_RESULT = 64 << 20
_MOST_REPORT = 8 << 20
_MOST_OUTPUT = 4 << 20
_KEPT_OUTPUT = 64 << 10
_EXTRA_SECONDS = 10.0
_MOST_LATE = 2 * MOST_STARVED
_PIECE = 1 << 16
_STEP = 0.05


@dataclass(frozen=True)
class Job:
    """What the guard is asked to do: call ``module.name`` with the pickled ``arguments``.

    Attributes:
        sources: Module → text, written where the guard can import them.
        deadline: Seconds after which the run is ended; only a deadline against hanging.
        hold: Whether each thread's first call of each worker waits until the tree is quiet.
        calls: ``ONCE``, or ``TOGETHER`` or ``REPEATED``: each argument is then itself a tuple of
            arguments, for a process of its own or for one call after the other in one process.
        managed: Whether reads and writes of managed containers are steps of a forced schedule.
        settle: Whether a process's ``start()`` comes back only when nothing moves any more.
        finish: Whether the program ends as an ordinary one does, after the function's return.
        own_work: Whether the answer's own functions are the work that is watched.
        text: The arguments as text, for messages.
    """

    module: str
    name: str
    arguments: bytes
    sources: dict[str, str]
    start_method: str
    deadline: float
    hold: bool = True
    calls: str = ONCE
    managed: bool = False
    settle: bool = False
    finish: bool = False
    own_work: bool = False
    limits: Limits = field(default_factory=Limits)
    text: str = field(default="", repr=False)


@dataclass(frozen=True)
class Collected:
    """What a guard sent. ``result`` and ``report`` are JSON, ``None`` where none came."""

    result: Any
    report: Any
    stdout: str
    stderr: str
    exceeded: str = ""


def guard(job: Job, run: Path, stop: threading.Event | None = None) -> Collected:
    """Run a guard for the job in the folder ``run`` until everything of it is gone.

    Args:
        job: What to call, and how.
        run: A new folder, which nobody else uses.
        stop: Once set, the run is ended early.
    """
    mark = f"\0{secrets.token_hex(16)}\0"
    _write_job(job, run, mark)
    with wardens.started(run) as warden:
        collector = _Collector(warden, stop)
        collector.collect(
            time.monotonic() + job.deadline + _EXTRA_SECONDS, _MOST_LATE * job.deadline
        )
    if not collector.data("report"):
        orphans.end(run)
    own, _, _ = collector.text("stderr").partition(mark)
    return Collected(
        result=_json(collector.data("result")),
        report=_json(collector.data("report")),
        stdout=collector.text("stdout"),
        stderr=own,
        exceeded=collector.exceeded,
    )


def _write_job(job: Job, run: Path, mark: str) -> None:
    for name, text in job.sources.items():
        (run / "modules" / f"{name}.py").write_text(text, "utf-8", "surrogatepass")
    Path(places.arguments(str(run))).write_bytes(job.arguments)
    content = {
        "module": job.module,
        "name": job.name,
        "start_method": job.start_method,
        "deadline": job.deadline,
        "hold": job.hold,
        "calls": job.calls,
        "finish": job.finish,
        "limits": asdict(job.limits),
        "mark": mark,
    }
    modes = {
        places.MANAGED: job.managed,
        places.SETTLE: job.settle,
        places.OWN_WORK: job.own_work,
        places.UNHELD: not job.hold,
    }
    wanted = [mode for mode, is_wanted in modes.items() if is_wanted]
    Path(places.modes(str(run))).write_text(" ".join(wanted))
    Path(places.job(str(run))).write_text(json.dumps(content))


class _Collector:
    """Reads all pipes until each has ended. Output over the limit ends the run."""

    def __init__(self, warden: wardens.Warden, stop: threading.Event | None) -> None:
        self.exceeded = ""
        self._warden = warden
        self._stop = stop
        self._pieces: dict[str, list[bytes]] = {name: [] for name in warden.pipes}
        self._sizes = dict.fromkeys(warden.pipes, 0)

    def collect(self, deadline: float, most_late: float) -> None:
        """Collect until all pipes have ended, or the warden has, and nothing comes any more.

        Args:
            deadline: When a warden that is stopped is given up.
            most_late: For how many seconds more one is waited for that is late on a busy machine.
        """
        with selectors.DefaultSelector() as selector:
            for name, pipe in self._warden.pipes.items():
                selector.register(pipe, selectors.EVENT_READ, name)
            while selector.get_map() and self._may_report(time.monotonic() - deadline, most_late):
                was_over = self._warden.has_ended()  # before looking for what it has written
                ready = selector.select(_STEP)
                for key, _ in ready:
                    self._read(selector, key)
                if was_over and not ready:
                    break  # it was killed, and what it has left holds the pipes open
                if self._stop is not None and self._stop.is_set():
                    self._warden.cut_lifeline()

    def _may_report(self, late: float, most_late: float) -> bool:
        return late < 0 or (late < most_late and not self._warden.is_stopped())

    def data(self, name: str) -> bytes:
        return b"".join(self._pieces[name])

    def text(self, name: str) -> str:
        return self.data(name).decode("utf-8", "replace")

    def _read(self, selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
        piece = os.read(key.fd, _PIECE)
        if not piece:
            selector.unregister(key.fileobj)
            return
        name = key.data
        self._sizes[name] += len(piece)
        if self._sizes[name] <= _KEPT[name]:
            self._pieces[name].append(piece)
        if self._sizes[name] > _MOST[name]:
            self.exceeded = "answer" if name == "result" else "output"
            self._warden.cut_lifeline()


_MOST = {
    "stdout": _MOST_OUTPUT,
    "stderr": _MOST_OUTPUT,
    "result": _MOST_RESULT,
    "report": _MOST_REPORT,
}
_KEPT = {**_MOST, "stdout": _KEPT_OUTPUT, "stderr": _MOST_OUTPUT}


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None
