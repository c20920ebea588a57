"""The answer process: imports the student's module, calls the function, sends back what came."""

from __future__ import annotations

import importlib
import json
import multiprocessing
import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from types import ModuleType

from autograde.guard import (
    accounts,
    acts,
    child,
    events,
    limits,
    places,
    plain,
    referee_client,
    tracing,
)
from autograde.guard.together import REPEATED, TOGETHER, call_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_FRAMES = 12
_MOST_TEXT = 4000
_GRACE_SECONDS = 0.5
_PAUSE = 0.005


def main(run: str, job: dict[str, Any], result: int) -> None:
    """Do the job, send the result and end this process. Never returns.

    Raises:
        SystemExit: where the program is to end as an ordinary one does.
    """
    try:
        _prepare(run, job, result)
        content = _call(run, job)
        with os.fdopen(result, "wb") as pipe:
            pipe.write(json.dumps(content).encode())
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    if job["finish"] and "value" in content:
        sys.exit()
    os._exit(0)


def _prepare(run: str, job: dict[str, Any], result: int) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the warden ignores both
    signal.signal(signal.SIGINT, signal.default_int_handler)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    limits.apply(job["limits"])
    os.chdir(places.work(run))
    sys.path.insert(0, places.modules(run))
    sys.modules["__main__"] = child
    child.install(run, private=(result,))
    multiprocessing.set_start_method(job["start_method"])
    multiprocessing.set_forkserver_preload(["autograde.guard.tracing"])


def _call(run: str, job: dict[str, Any]) -> dict[str, Any]:
    try:
        arguments = _arguments(run, bool(job["hold"]))
        module = importlib.import_module(job["module"])
    except BaseException as error:
        return {"stage": "import", "raised": _raised(error)}
    try:
        function = _function(module, job["name"])
    except AttributeError:
        return {"stage": "lookup"}
    try:
        events.write("called")
        value = _value(function, arguments, job)
    except BaseException as error:
        events.write("raised")
        return {"stage": "call", "raised": _raised(error), **_state(job)}
    events.write("returned")
    state = _state(job)
    return {"stage": "call", "value": plain.encode(value), "process": _process(value), **state}


def _value(function: Callable[..., Any], arguments: list[Any], job: dict[str, Any]) -> Any:
    if job["calls"] == TOGETHER:
        return call_together(function, arguments)
    if job["calls"] == REPEATED:
        return [function(*each) for each in arguments]
    return function(*arguments)


def _process(value: object) -> dict[str, Any] | None:
    """Describe what was returned, if it is a process."""
    if not isinstance(value, BaseProcess):
        return None
    try:
        return {"pid": value.pid or 0, "alive": BaseProcess.is_alive(value)}
    except (ValueError, AssertionError):
        return {"pid": 0, "alive": False}  # closed, or another process's child


def _state(job: dict[str, Any]) -> dict[str, Any]:
    """What there is when the function has returned (or raised)."""
    acts.finish()
    left = {} if job["finish"] else _left()
    if job["finish"]:
        referee_client.ask("finish")
    _mark(job)
    return {"left": left, "accounts": {name: each.peek() for name, each in accounts.made.items()}}


def _function(module: ModuleType, name: str) -> Any:
    function: Any = module
    for part in name.split("."):
        function = getattr(function, part)
    return function


def _arguments(run: str, hold: bool) -> list[Any]:
    with open(places.arguments(run), "rb") as file:
        given = pickle.load(file)  # noqa: S301  written by the judge, for the answer alone
    made: dict[int, Any] = {}
    return [_handed_in(each, hold, made) for each in given]


def _handed_in(argument: Any, hold: bool, made: dict[int, Any]) -> Any:
    """Prepare one argument: workers are traced, special things are made here, each once."""
    if type(argument) in (list, tuple):
        return type(argument)(_handed_in(each, hold, made) for each in argument)
    if id(argument) not in made:
        made[id(argument)] = _made(argument, hold)
    return made[id(argument)]


def _made(argument: Any, hold: bool) -> Any:
    make = getattr(type(argument), "__hand_in__", None)
    if make is not None:
        return make(argument)
    if callable(argument) and hasattr(argument, "__code__"):
        return tracing.Traced(argument, hold)
    return argument


def _left() -> dict[str, Any]:
    """Find what the function left behind, after a grace."""
    running = referee_client.ask("returned").split()
    end_of_grace = time.monotonic() + _GRACE_SECONDS
    while child.unjoined() and time.monotonic() < end_of_grace:
        time.sleep(_PAUSE)  # an executor's own thread may still be about to join its workers
    return {
        "running": [int(pid) for pid in running if pid.isdigit()],
        "unjoined": child.unjoined(),
    }


def _mark(job: dict[str, Any]) -> None:
    """Mark in stderr where the answer's own output ends: what comes later is the clean-up's."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(2, job["mark"].encode())


def _raised(error: BaseException) -> dict[str, Any]:
    text = "".join(traceback.format_exception(error))
    return {
        "type": type(error).__name__,
        "message": _safe_text(error),
        "frames": [
            [os.path.basename(frame.filename), frame.lineno or 0, frame.name, frame.line or ""]
            for frame in _frames(error)
        ],
        "text": text[-_MOST_TEXT:],
        "worker": tracing.failed_in_worker(error),
    }


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    """The innermost lines of a traceback, and all of the answer's."""
    frames = traceback.extract_tb(error.__traceback__)
    inner = frames[-_MOST_FRAMES:]
    outer = [each for each in frames[:-_MOST_FRAMES] if acts.is_of_answer(each.filename)]
    return [*outer[-_MOST_FRAMES:], *inner]


def _safe_text(error: BaseException) -> str:
    try:
        return str(error)[:_MOST_TEXT]
    except Exception:
        return ""
