"""Looking whether a queue is empty, and sending what was put into it, as steps of the schedule.

What ``empty()`` and ``qsize()`` say may be wrong by the time that it is acted on. Whoever is told
that there is something waits until all others have looked too, so that one item sends several
consumers to the queue; whoever looks for the first time does so while the workers still work. A
program for which these methods decide nothing comes to the same end as ever.

What was put into a ``Queue`` is sent by a thread, some time later. The first items of each process
are sent when nobody moves any more: until then the queue looks empty, whatever has been done since.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from autograde.guard import acts, referee_client
from autograde.guard.on_import import when_imported
from autograde.guard.steps import hold_step
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_HELD = 300
_MOST_FED = 8
_FEEDER = "QueueFeederThread"

_state = {"feed": False}
_looked: set[tuple[int, int]] = set()
_held: dict[int, int] = {}


def watch(*, feed: bool) -> None:
    """Make looks at queues steps, in this process and in those that it forks.

    Args:
        feed: Whether the sending of items is one, too. It takes time where others wait with time-outs.
    """
    _state["feed"] = feed
    when_imported({"multiprocessing.queues": _watch_queues, "queue": _watch_queue_of_threads})


def _watch_queue_of_threads(module: Any) -> None:
    _watch_looks(module.Queue)


def _watch_queues(module: Any) -> None:
    for kind in (module.Queue, module.SimpleQueue):
        _watch_looks(kind)
    pickler = module._ForkingPickler

    class Pickler(pickler):  # type: ignore[misc, valid-type]
        @classmethod
        def dumps(cls, item: Any, protocol: int | None = None) -> Any:
            pickled = pickler.dumps(item, protocol)
            _wait_before_feeding()
            return pickled

    module._ForkingPickler = Pickler


def _watch_looks(kind: Any) -> None:
    wrap(kind, "empty", _empty)
    wrap(kind, "qsize", _size)


def _empty(original: Callable[..., bool], queue: Any) -> bool:
    _wait_before_looking()
    empty = original(queue)
    if not empty:
        _wait_for_others_to_look()
    return empty


def _size(original: Callable[..., int], queue: Any) -> int:
    _wait_before_looking()
    size = original(queue)
    if size:
        _wait_for_others_to_look()
    return size


def _wait_before_looking() -> None:
    thread = os.getpid(), threading.get_ident()
    if acts.place() and thread not in _looked:
        _looked.add(thread)
        referee_client.ask("look")


def _wait_for_others_to_look() -> None:
    pid = os.getpid()
    _held[pid] = _held.get(pid, 0) + 1
    if acts.place() and _held[pid] <= _MOST_HELD:
        referee_client.ask("filled")


def _wait_before_feeding() -> None:
    if _state["feed"] and threading.current_thread().name == _FEEDER:
        hold_step("feed", "an item", _MOST_FED)
