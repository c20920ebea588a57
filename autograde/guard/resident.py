"""Numbers that are to stay in one block of shared memory: noting where they are, and who sends them.

The numbers, and what becomes of them, are known, so their eight bytes can be looked for: in what
goes through pipes (queues, pools and managers send through pipes as well), in what a process is
given at its start, and in each block when it is closed or unlinked.
"""

from __future__ import annotations

import multiprocessing.process
import os
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from autograde.guard import events, places
from autograde.guard.on_import import when_imported
from autograde.guard.wrapping import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_SIZE: Final = 8
_MOST_NUMBERS: Final = 40
_MOST_LOOKED_AT: Final = 100_000
_FEWEST_DIFFERENT_BYTES: Final = 5  # other numbers could be found by chance

_results: list[bytes] = []
_patterns: list[bytes] = []
_noted: set[tuple[int, str]] = set()


class Resident:
    """Arrives as a plain list of numbers; notes where one of them, or of the results, is sent.

    Args:
        results: What the list becomes.
    """

    def __init__(self, numbers: Iterable[float], results: Iterable[float]) -> None:
        self._numbers = list(numbers)
        self._results = list(results)

    def __repr__(self) -> str:
        return repr(self._numbers)

    def __hand_in__(self) -> list[float]:
        run = os.environ[places.ENVIRONMENT]
        with open(places.resident(run), "wb") as file:
            for numbers in (self._results, self._numbers):
                chosen = _sample(numbers)
                file.write(struct.pack("q", len(chosen)) + struct.pack(f"{len(chosen)}d", *chosen))
        watch(run)
        events.write("resident", len(_results))
        return list(self._numbers)


def watch(run: str) -> None:
    """Look for the numbers of the run in this folder, in this process and those that it forks."""
    with open(places.resident(run), "rb") as file:
        _results[:] = _read(file)
        numbers = [*_results, *_read(file)]
    _patterns[:] = [each for number in numbers for each in (number, number[::-1])]
    wrap(multiprocessing.process.BaseProcess, "start", _look_at_arguments)
    when_imported(
        {
            "multiprocessing.connection": _watch_pipes,
            "multiprocessing.reduction": _watch_pickles,
            "multiprocessing.shared_memory": _watch_memory,
        }
    )


def _sample(numbers: Sequence[float]) -> list[float]:
    """Some of the numbers, from all over the list."""
    telling = [each for each in numbers if _is_telling(struct.pack("d", each))]
    step = max(1, len(telling) // _MOST_NUMBERS)
    return telling[::step]


def _is_telling(number: bytes) -> bool:
    return len(set(number)) >= _FEWEST_DIFFERENT_BYTES


def _read(file: Any) -> list[bytes]:
    (count,) = struct.unpack("q", file.read(_SIZE))
    return [file.read(_SIZE) for _ in range(count)]


def _watch_pipes(module: Any) -> None:
    wrap(module.Connection, "_send_bytes", _look_at_message)


def _look_at_message(original: Callable[..., Any], self: Any, content: Any) -> None:
    _note_if_found("pipe", content)
    original(self, content)


def _watch_pickles(module: Any) -> None:
    wrap(module, "dump", _look_at_pickle)


def _look_at_pickle(original: Callable[..., Any], thing: Any, file: Any, *args: Any) -> None:
    original(thing, file, *args)
    if hasattr(file, "getbuffer"):  # what spawn and forkserver give to a new process
        _note_if_found("arguments", file.getvalue())


def _look_at_arguments(original: Callable[..., Any], self: Any) -> None:
    given = islice(_floats((self._args, self._kwargs)), _MOST_LOOKED_AT)
    _note_if_found("arguments", b"".join(struct.pack("d", each) for each in given))
    original(self)


def _floats(thing: Any) -> Iterator[float]:
    if isinstance(thing, float):
        yield thing
    elif isinstance(thing, dict):
        yield from _floats([*thing.keys(), *thing.values()])
    elif isinstance(thing, (list, tuple, set, frozenset)):
        for each in thing:
            yield from _floats(each)


def _note_if_found(way: str, content: Any) -> None:
    if (os.getpid(), way) in _noted or len(content) < _SIZE:
        return
    content = bytes(content)
    if any(pattern in content for pattern in _patterns):
        _noted.add((os.getpid(), way))
        events.write("sent", way)


def _watch_memory(module: Any) -> None:
    for name in ("close", "unlink"):
        wrap(module.SharedMemory, name, _look_at_block)


def _look_at_block(original: Callable[..., Any], self: Any) -> None:
    if getattr(self, "_buf", None) is not None:
        content = bytes(self._buf)
        events.write("held", self._name, sum(result in content for result in _results))
    original(self)
