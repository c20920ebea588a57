"""Grade the example class with nbgrader's own commands, and print what was found.

release ──▶ submissions ──▶ nbgrader autograde ──▶ generate_feedback ──▶ export
                                                            └──▶ the table
"""

import argparse
import csv
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import nbformat
from rich.console import Console
from rich.table import Table
from submissions import hand_in

ROOT: Final = Path(__file__).resolve().parent.parent
COURSE: Final = ROOT / "build" / "demo"
DATA: Final = "application/vnd.autograde+json"


def main(assignments: Sequence[str]) -> int:
    """Grade the class in ``build/demo`` and print its gradebook; return the exit code."""
    began = time.monotonic()
    shutil.rmtree(COURSE, ignore_errors=True)
    COURSE.mkdir(parents=True)
    shutil.copy(ROOT / "nbgrader_config.py", COURSE)
    for name in assignments:
        shutil.copytree(ROOT / "source" / name, COURSE / "source" / name)
        nbgrader("generate_assignment", name)
    students = hand_in(COURSE / "release", COURSE / "submitted")
    for name in assignments:
        nbgrader("autograde", name, may_fail=True)
        nbgrader("generate_feedback", name, may_fail=True)
    nbgrader("export")
    console = Console(width=max(140, Console().width))
    for name in assignments:
        console.print(table(name, students))
    where = COURSE.relative_to(ROOT)
    console.print(f"Feedback for each student: {where}/feedback/<student>/<assignment>/")
    console.print(f"The gradebook as a table: {where}/grades.csv")
    console.print(f"{len(students)} students in {time.monotonic() - began:.0f} s")
    return 0


def nbgrader(command: str, *arguments: str, may_fail: bool = False) -> None:
    """Run one of nbgrader's commands as an instructor would, its output only if it fails.

    Raises:
        SystemExit: if it fails and must not.
    """
    print(f"nbgrader {command} {' '.join(arguments)}", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", command, *arguments],
        cwd=COURSE,
        env={
            **os.environ,
            "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    problems = [line for line in done.stdout.splitlines() if "ERROR" in line or "WARNING" in line]
    for line in problems:
        print(f"    {line}")
    if done.returncode and not may_fail:
        raise SystemExit(done.stdout)


def table(assignment: str, students: Sequence[str]) -> Table:
    """Make the table of students and exercises: points, and below them what was found."""
    exercises, most = _exercises(assignment)
    shown = Table(title=f"{assignment}: points, and what was found", show_lines=True)
    shown.add_column("student", no_wrap=True)
    for title in (*exercises, "sum"):
        shown.add_column(title.removeprefix(f"{assignment}_"), overflow="fold")
    scores = _scores(assignment)
    for student in students:
        if not (COURSE / "submitted" / student / assignment).exists():
            continue
        cells = [_cell(assignment, student, exercise, most[exercise]) for exercise in exercises]
        shown.add_row(student, *cells, scores.get(student, "not graded"))
    return shown


def _exercises(assignment: str) -> tuple[list[str], dict[str, float]]:
    """The exercises of an assignment in their order, and the points of each."""
    nb = nbformat.read(ROOT / "source" / assignment / f"{assignment}.ipynb", as_version=4)
    most: dict[str, float] = {}
    for cell in nb.cells:
        details = cell.metadata.get("nbgrader", {})
        if details.get("solution"):
            most[details.grade_id] = 0.0
        elif details.get("grade"):
            exercise = str(details.grade_id).rpartition("-")[0]
            most[exercise] += float(details.points)
    return list(most), most


def _cell(assignment: str, student: str, exercise: str, most: float) -> str:
    path = COURSE / "autograded" / student / assignment / f"{assignment}.ipynb"
    if not path.exists():
        return "-"
    got, names = 0.0, dict[str, None]()
    for cell in nbformat.read(path, as_version=4).cells:
        details = cell.metadata.get("nbgrader", {})
        if details.get("grade") and str(details.grade_id).startswith(f"{exercise}-"):
            failed = any(output.output_type == "error" for output in cell.outputs)
            got += 0.0 if failed else float(details.points)
            names.update(dict.fromkeys(_found(cell.outputs)))
    return f"{got:g}/{most:g}" + (f"\n[dim]{', '.join(names)}[/]" if names else "")


def _found(outputs: Sequence[nbformat.NotebookNode]) -> Iterator[str]:
    """The ending (if it is not a return), the findings and the causes that a test cell named."""
    for output in outputs:
        data = output.get("data", {}).get(DATA)
        if data:
            yield from (data.ending,) if data.ending != "returned" else ()
            yield from (*data.findings, *data.causes)


def _scores(assignment: str) -> dict[str, str]:
    with (COURSE / "grades.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["assignment"] == assignment]
    return {row["student_id"]: f"{float(row['score'] or 0):g}" for row in rows}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*", default=["pool", "queue", "lock"])
    sys.exit(main(parser.parse_args().assignments))
