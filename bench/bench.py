"""Compare grading here with stock nbgrader: the same answers, the same calls, in turn in one run.

Stock nbgrader runs the answers and plain asserts in a kernel for each submission. The floor is the same
calls as plain scripts, one a submission: what no grader can do without.
"""

import argparse
import ctypes
import os
import resource
import subprocess
import sys
import sysconfig
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import answers
from courses import ASSIGNMENT, OURS, STOCK, Course, write_class, write_course
from rich.console import Console
from rich.table import Table

ENVIRONMENT: Final = {
    **os.environ,
    "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
}


PR_SET_CHILD_SUBREAPER: Final = 36
"""From linux/prctl.h: orphans, such as a script's fork server, become children of this process."""


@dataclass(frozen=True)
class Cost:
    """What one command cost with all the processes that it started.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processor time.
    """

    wall: float
    cpu: float

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


def main(sizes: list[int]) -> None:
    """Print the tables."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    console = Console(width=max(100, Console().width))
    for students, hanging in [*((size, 0) for size in sizes), (min(sizes), 5)]:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            console.print(compare(Path(folder), students, hanging))
    console.print(cost_of_a_check())
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    console.print(f"The largest process of all held {peak:.0f} MB.")


def compare(folder: Path, students: int, hanging: int) -> Table:
    """Grade a class with both courses, and run its calls as scripts."""
    stock = grade(STOCK, folder, students, hanging)
    ours = grade(OURS, folder, students, hanging)
    floor = run_scripts(folder, students - hanging)
    title = f"{students} submissions, {hanging} of them hanging"
    table = Table(
        "", "s", "s a submission", "CPU s", "x faster than stock", "CPU / floor", title=title
    )
    for name, cost in [("stock nbgrader", stock), ("this course", ours), ("floor: scripts", floor)]:
        table.add_row(
            name,
            f"{cost.wall:.1f}",
            f"{cost.wall / students:.2f}",
            f"{cost.cpu:.1f}",
            f"{stock.wall / cost.wall:.1f}",
            f"{cost.cpu / floor.cpu:.1f}",
        )
    return table


def grade(course: Course, folder: Path, students: int, hanging: int) -> Cost:
    """Grade a class with ``nbgrader autograde``, and check that the right answers got all points."""
    place = folder / course.name
    write_course(course, place)
    measure(["-m", "nbgrader", "generate_assignment", ASSIGNMENT], place)
    write_class(course, place, students, hanging)
    cost = measure(["-m", "nbgrader", "autograde", ASSIGNMENT], place)
    measure(["-m", "nbgrader", "export"], place)
    right = (place / "grades.csv").read_text().count(f",{float(len(answers.CALLS))},")
    if right < students - hanging:
        raise SystemExit(
            f"{course.name}: only {right} of {students - hanging} right answers passed"
        )
    return cost


def run_scripts(folder: Path, students: int) -> Cost:
    """Run the right answers' calls as plain scripts, one after the other."""
    total = Cost(0.0, 0.0)
    for student in range(students):
        path = folder / f"script-{student}.py"
        path.write_text(answers.script(answers.text(student, hanging=False)))
        total += measure([str(path)], folder)
    return total


def cost_of_a_check() -> Table:
    """Compare one check of a pool of three with the same program as a script."""
    table = Table("start method", "check, CPU s", "script, CPU s", "ratio", title="A pool of three")
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        for method in ("fork", "forkserver", "spawn"):
            (folder / "check.py").write_text(_CHECK.format(method=method, answer=answers.RIGHT))
            (folder / "script.py").write_text(_SCRIPT.format(method=method, answer=answers.RIGHT))
            ten, one = (measure(["check.py", str(n)], folder).cpu for n in (11, 1))
            check = (ten - one) / 10
            script = sum(measure(["script.py"], folder).cpu for _ in range(10)) / 10
            table.add_row(method, f"{check:.3f}", f"{script:.3f}", f"{check / script:.2f}")
    return table


def measure(arguments: list[str], folder: Path) -> Cost:
    """Run Python with some arguments and return what it cost.

    Raises:
        SystemExit: if it fails.
    """
    before, began = os.times(), time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    wall = time.monotonic() - began
    _wait_for_orphans()
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    user = after.children_user - before.children_user
    return Cost(wall, user + after.children_system - before.children_system)


def _wait_for_orphans() -> None:
    """Wait until the servers that a program leaves have ended, so that their time is counted."""
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass  # there is none any more


_CHECK = """
import sys
from autograde import answers, run
from autograde.answers import Answer
from helpers.workers import cube

answers.store("pool_map", '''{answer}''')
for _ in range(int(sys.argv[1])):
    run(Answer("pool_map", "map_all"), cube, [1, 2, 3, 4, 5, 6], 3, start_method="{method}")
"""

_SCRIPT = """
import multiprocessing
from helpers.workers import cube
{answer}

if __name__ == "__main__":
    multiprocessing.set_start_method("{method}")
    assert map_all(cube, [1, 2, 3, 4, 5, 6], 3) == [1, 8, 27, 64, 125, 216]
"""

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--classes", type=int, nargs="+", default=[20, 60], metavar="STUDENTS")
    main(parser.parse_args().classes)
