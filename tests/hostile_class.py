"""A class whose submissions are right, wrong, damaged and hostile, and what each is to get."""

import json
import os
from collections.abc import Callable
from typing import Any, Final

from toy_course import POINTS, Notebook, Submitter, cell, code, place

WRONG_SQUARE: Final = "%%module toy_square\ndef square(x):\n    return 5\n"
WRONG: Final = {"toy_square": WRONG_SQUARE}
Scores = dict[str, float]


def points(*passed: str) -> Scores:
    """The score of each cell when these pass."""
    return {name: POINTS[name] if name in passed else 0.0 for name in POINTS}


FULL: Final = points(*POINTS)
SQUARE_LOST: Final = points("toy_add-returns")
ADD_LOST: Final = points("toy_square-returns", "toy_square-hidden")

GRADED: Final[dict[str, Scores]] = {}
"""Student → the scores."""
REFUSED: Final[dict[str, str]] = {}
"""Student → why the submission cannot be graded."""

_makers: list[Callable[[Submitter], object]] = []
Maker = Callable[[Submitter], object]


def hand_in_all(submitter: Submitter) -> None:
    for make in _makers:
        make(submitter)


def gets(scores: Scores) -> Callable[[Maker], Maker]:
    return _registered(GRADED, scores)


def is_refused(why: str) -> Callable[[Maker], Maker]:
    return _registered(REFUSED, why)


def _registered(results: dict[str, Any], result: Any) -> Callable[[Maker], Maker]:
    def register(make: Maker) -> Maker:
        results[make.__name__] = result
        _makers.append(make)
        return make

    return register


@gets(FULL)
def right(class_: Submitter) -> object:
    return class_.submit("right")


@gets(points("toy_square-returns", "toy_add-returns"))
def wrong_where_hidden(class_: Submitter) -> object:
    source = "%%module toy_square\ndef square(x):\n    return 9 if x == 3 else 17\n"
    return class_.submit("wrong_where_hidden", {"toy_square": source})


@gets(SQUARE_LOST)
def exits_at_once(class_: Submitter) -> object:
    source = "%%module toy_square\nimport os\nos._exit(0)\n"
    return class_.submit("exits_at_once", {"toy_square": source})


@gets(SQUARE_LOST)
def syntax_error(class_: Submitter) -> object:
    return class_.submit("syntax_error", {"toy_square": "%%module toy_square\ndef square(:\n"})


@gets(ADD_LOST)
def renamed_the_function(class_: Submitter) -> object:
    source = "%%module toy_add\ndef plus(x, y):\n    return x + y\n"
    return class_.submit("renamed_the_function", {"toy_add": source})


@gets(SQUARE_LOST)
def redefines_names(class_: Submitter) -> object:
    source = WRONG_SQUARE + "run = print = sorted = AssertionError = lambda *_, **__: square\n"
    return class_.submit("redefines_names", {"toy_square": source})


@gets(SQUARE_LOST)
def deleted_tests(class_: Submitter) -> object:
    def delete(notebook: Notebook) -> None:
        for name in ("toy_square-returns", "toy_square-hidden", "setup"):
            del notebook["cells"][place(notebook, name)]

    return class_.submit("deleted_tests", WRONG, delete)


@gets(SQUARE_LOST)
def edited_tests(class_: Submitter) -> object:
    def edit(notebook: Notebook) -> None:
        for name in ("toy_square-returns", "toy_square-hidden"):
            cell(notebook, name)["source"] = "pass"

    return class_.submit("edited_tests", WRONG, edit)


@gets(FULL)
def reversed_cells(class_: Submitter) -> object:
    return class_.submit("reversed_cells", None, lambda notebook: notebook["cells"].reverse())


@gets(SQUARE_LOST)
def answered_twice(class_: Submitter) -> object:
    def add(notebook: Notebook) -> None:
        right = code(
            "%%module toy_square\ndef square(x): return x * x", "toy_square", solution=True
        )
        notebook["cells"].append(right)

    return class_.submit("answered_twice", WRONG, add)


@gets(SQUARE_LOST)
def own_cells_interfere(class_: Submitter) -> object:
    def add(notebook: Notebook) -> None:
        notebook["cells"].insert(1, code("import os, signal\nos.kill(os.getppid(), 9)"))
        notebook["cells"].insert(
            2, code("import autograde.outcome as o\no.Outcome.returned = print")
        )
        notebook["cells"].insert(3, code("while True: pass"))

    return class_.submit("own_cells_interfere", WRONG, add)


@gets(FULL)
def no_module_line(class_: Submitter) -> object:
    return class_.submit("no_module_line", {"toy_add": "def add(x, y):\n    return x + y\n"})


@gets(FULL)
def wrong_module_line(class_: Submitter) -> object:
    source = "%%module random\ndef add(x, y):\n    return x + y\n"
    return class_.submit("wrong_module_line", {"toy_add": source})


@gets(points())
def swapped_ids(class_: Submitter) -> object:
    def swap(notebook: Notebook) -> None:
        square, add = cell(notebook, "toy_square"), cell(notebook, "toy_add")
        square["metadata"], add["metadata"] = add["metadata"], square["metadata"]

    return class_.submit("swapped_ids", None, swap)


@gets(SQUARE_LOST)
def plays_with_metadata(class_: Submitter) -> object:
    def play(notebook: Notebook) -> None:
        notebook["metadata"] = {"kernelspec": {"name": "nowhere", "display_name": "x"}}
        for name in ("toy_square-returns", "toy_square-hidden"):
            test = cell(notebook, name)
            test["metadata"]["tags"] = ["skip-execution", "raises-exception"]
            test["metadata"]["nbgrader"] |= {"locked": False, "solution": True, "points": 99}
            test["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "passed"}]
        cell(notebook, "toy_square-hidden")["metadata"]["nbgrader"]["schema_version"] = 99

    return class_.submit("plays_with_metadata", WRONG, play)


@gets(FULL)
def hands_in_more_files(class_: Submitter) -> object:
    class_.submit("hands_in_more_files")
    folder = class_.folder("hands_in_more_files")
    for name in ("random.py", "sitecustomize.py", "helpers.py", "autograde.py"):
        (folder / name).write_text("import os\nos._exit(1)\n")
    (folder / "passwords").symlink_to("/etc/passwd")
    (folder / "zeros").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe")
    os.mkfifo(folder / "timestamp.txt")
    return (folder / "other.ipynb").write_text("{")


@is_refused("not valid JSON")
def corrupt(class_: Submitter) -> object:
    return class_.path("corrupt").write_text('{"cells": [')


@is_refused("not UTF-8")
def not_utf_8(class_: Submitter) -> object:
    path = class_.submit("not_utf_8")
    text = path.read_text().replace("Write", "Prière")
    return path.write_bytes(json.dumps(json.loads(text), ensure_ascii=False).encode("latin-1"))


@is_refused("format is 3")
def old_format(class_: Submitter) -> object:
    return class_.path("old_format").write_text('{"nbformat": 3, "cells": [], "metadata": {}}')


@is_refused("there is no toy.ipynb in .*nothing_in_it.*, but nothing")
def nothing_in_it(class_: Submitter) -> object:
    return class_.folder("nothing_in_it")


@is_refused("there is no toy.ipynb in .*, but toy-1.ipynb")
def misnamed(class_: Submitter) -> object:
    return class_.submit("misnamed").rename(class_.folder("misnamed") / "toy-1.ipynb")


@is_refused("is a link")
def a_link(class_: Submitter) -> object:
    class_.path("a_link").symlink_to(class_.path("right"))
    return None


@is_refused("not a regular file")
def a_pipe(class_: Submitter) -> object:
    os.mkfifo(class_.path("a_pipe"))
    return None


@is_refused("cannot be read")
def a_folder(class_: Submitter) -> object:
    class_.path("a_folder").mkdir()
    return None


@is_refused("larger than 20,000,000 bytes")
def huge(class_: Submitter) -> object:
    with class_.path("huge").open("wb") as file:
        return file.truncate(10**12)


@is_refused("toy_add has more than 200,000 characters")
def endless_answer(class_: Submitter) -> object:
    return class_.submit("endless_answer", {"toy_add": "#" * 200_001})
