"""What a child process has of its parent's memory, under each start method.

``fork`` copies the parent as it is, its threads excepted. ``forkserver`` and ``spawn`` begin with
an interpreter that has nothing of the parent: it imports what it needs and is sent the rest,
pickled (CPython's ``multiprocessing/popen_fork.py``, ``forkserver.py``, ``spawn.py``).
``expected`` is that in a table, ``observe`` asks a real child; a test holds them together.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import cast

from helpers import workers_lessons
from helpers.card import Still
from helpers.children import available, child
from helpers.tables import table
from helpers.workers_lessons import AS_IMPORTED, RARE_MODULE

QUESTIONS = {
    "notebook": "a variable of the notebook",
    "module": "a module's global, changed after the import",
    "import": "a module that only the parent imported",
    "argument": "an argument of the call",
    "threads": "the parent's other threads",
    "back": "what the child changed, seen by the parent",
}
"""What is asked, in the order in which it is shown."""


def expected(start_method: str, note: str) -> dict[str, str]:
    """What a child has when its parent wrote ``note`` into every place it could."""
    copied = start_method == "fork"
    return {
        "notebook": note if copied else "not there",
        "module": note if copied else AS_IMPORTED,
        "import": "there" if copied else "not there",
        "argument": note,
        "threads": "none",
        "back": "not changed",
    }


def observe(start_method: str, note: str) -> dict[str, str]:
    """The same from a real child of this process."""
    with (
        _written(note),
        child(start_method, workers_lessons.tell_what_is_there, note) as asked,
    ):
        seen = cast("dict[str, str]", asked.answer())
        asked.answer()  # the child has made its change
        back = "not changed" if workers_lessons.label == note else workers_lessons.label
    return {**seen, "back": back}


@contextmanager
def _written(note: str) -> Iterator[None]:
    """``note`` in a variable of the notebook and in a module's global; and a thread that runs."""
    importlib.import_module(RARE_MODULE)
    main = sys.modules["__main__"]
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    main.note = note  # type: ignore[attr-defined]
    workers_lessons.label = note
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        workers_lessons.label = AS_IMPORTED
        del main.note


def rows(seen: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """A row for each question, with the answer of each child."""
    return [[text, *(answers[key] for answers in seen)] for key, text in QUESTIONS.items()]


def what_children_have(note: str) -> Still:
    """A table of what real children have, a column for each start method of this platform."""
    methods = available()
    return table(["in the child", *methods], rows([observe(method, note) for method in methods]))
