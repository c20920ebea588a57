"""The answers that the benchmark's students hand in, and the calls that grade them."""

from typing import Final

RIGHT: Final = """
from multiprocessing import Pool


def map_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.map(function, items)
"""

HANGING: Final = """
from multiprocessing import Lock


def map_all(function, items, processes):
    lock = Lock()
    with lock, lock:
        return [function(item) for item in items]
"""

CALLS: Final = (
    ("[1, 2, 3, 4, 5, 6], 3", "[1, 8, 27, 64, 125, 216]"),
    ("[7, 9], 2", "[343, 729]"),
)
"""Arguments of ``map_all(cube, …)``, and what it has to return."""


def text(student: int, *, hanging: bool) -> str:
    """Return a student's answer: no two are the same to the letter, so that none is graded once for all."""
    return f"# student {student}{HANGING if hanging else RIGHT}"


def script(answer: str) -> str:
    """Return the same calls as a plain script: what grading cannot do without."""
    calls = "\n".join(f"    assert map_all(cube, {given}) == {value}" for given, value in CALLS)
    return f"from helpers.workers import cube\n{answer}\n\nif __name__ == '__main__':\n{calls}\n"
