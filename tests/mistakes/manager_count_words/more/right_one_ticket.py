"""One ticket in a managed queue is the right to write: the parent issues it when all have started, and takes it back at the end; who waits polls with a time-out.

loses: nothing
says:
"""

from __future__ import annotations

import multiprocessing
import queue
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Iterator


@dataclass(frozen=True)
class Desk:
    counts: Any
    tickets: Any

    @contextmanager
    def turn(self) -> Iterator[Any]:
        while True:
            try:
                ticket = self.tickets.get(timeout=0.2)
                break
            except queue.Empty:
                continue
        try:
            yield self.counts
        finally:
            self.tickets.put(ticket)


def clerk(desk: Desk, text: str) -> None:
    words = text.split()
    with desk.turn() as counts:
        for word in words:
            counts[word] = counts.get(word, 0) + 1


def count_words(texts: list[str]) -> dict[str, int]:
    with multiprocessing.Manager() as manager:
        desk = Desk(manager.dict(), manager.Queue())
        clerks = [multiprocessing.Process(target=clerk, args=(desk, text)) for text in texts]
        for one in clerks:
            one.start()
        desk.tickets.put(0)
        for one in clerks:
            one.join()
            one.close()
        assert desk.tickets.get() == 0
        return desk.counts.copy()
