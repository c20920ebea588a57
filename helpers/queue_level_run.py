"""A real producer and real consumers at a real queue, and what they noted, as a `Flow`."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence

from helpers.queue_level import Flow, Item
from helpers.workers_flow import Note, consume, produce

PATIENCE = 60.0
"""Seconds within which something has to happen; far more than anything needs."""

NOTES_AN_ITEM = 4
"""It is made, put, got and done; and the producer notes when it begins."""


def real_flow(making: int, using: int, consumers: int, maxsize: int, items: int) -> Flow:
    """Run what `helpers.queue_level.flow` models: the same arguments, naps in place of work.

    Raises:
        queue.Empty: if nothing happens for ``PATIENCE`` seconds; no process is left then either.
    """
    belt: multiprocessing.Queue[int | None] = multiprocessing.Queue(maxsize)
    notes: multiprocessing.Queue[Note] = multiprocessing.Queue()
    meeting = multiprocessing.Barrier(consumers + 1, timeout=PATIENCE)
    seconds = [making / 1000] * items
    processes = [
        multiprocessing.Process(target=produce, args=(belt, notes, meeting, seconds, consumers)),
        *(
            multiprocessing.Process(
                target=consume, args=(belt, notes, meeting, using / 1000, number)
            )
            for number in range(consumers)
        ),
    ]
    for process in processes:
        process.start()
    try:
        taken = [notes.get(timeout=PATIENCE) for _ in range(NOTES_AN_ITEM * items + 1)]
    finally:
        for process in processes:
            process.join(1)
            process.kill()
            process.join()
    return from_notes(taken, consumers)


def from_notes(notes: Sequence[Note], consumers: int) -> Flow:
    """What the processes noted, item by item, in seconds since the producer began.

    A consumer may have an item before the producer notes that it has put it: then it was put by then.
    The consumers are numbered in the order in which they took their first item, as in the model.
    """
    when = {(what, item): time for what, item, _, time in notes}
    whose = {item: number for what, item, number, _ in notes if what == "got"}
    order = list(dict.fromkeys(whose[item] for item in sorted(whose)))
    begun = when["begun", 0]
    items = [
        Item(
            when["made", item] - begun,
            min(when["put", item], when["got", item]) - begun,
            when["got", item] - begun,
            when["done", item] - begun,
            order.index(whose[item]),
        )
        for item in sorted(whose)
    ]
    return Flow(tuple(items), consumers)
