"""A class made of the answers in ``tests/mistakes/``, graded by nbgrader itself, gets the points due."""

import itertools
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest
from dependencies import ROOT
from nbgrader.api import Gradebook
from student_answers import StudentAnswer, all_answers

pytestmark = pytest.mark.xdist_group("class")

RIGHT_STUDENTS = 1
WRONG_STUDENTS = 3
Class = dict[str, list[StudentAnswer]]
"""Student → one answer for each exercise of the assignment."""


def class_of(assignment: str) -> Class:
    """The first right answers of each exercise, and wrong ones that differ from student to student."""
    right: dict[str, list[StudentAnswer]] = defaultdict(list)
    wrong: dict[str, list[StudentAnswer]] = defaultdict(list)
    for answer in all_answers():
        if answer.notebook.stem == assignment:
            (right if answer.is_right else wrong)[answer.exercise].append(answer)
    students = {
        f"right-{number}": [answers[number] for answers in right.values()]
        for number in range(RIGHT_STUDENTS)
    }
    spread = {name: spread_out(answers, WRONG_STUDENTS) for name, answers in wrong.items()}
    return students | {
        f"wrong-{number}": [answers[number] for answers in spread.values()]
        for number in range(WRONG_STUDENTS)
    }


def spread_out(answers: list[StudentAnswer], number: int) -> list[StudentAnswer]:
    return list(itertools.islice(answers[:: max(1, len(answers) // number)], number))


def nbgrader(course: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course, env=os.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def hand_in(course: Path, assignment: str, student: str, answers: list[StudentAnswer]) -> None:
    name = Path(assignment) / f"{assignment}.ipynb"
    nb = nbformat.read(course / "release" / name, as_version=4)
    texts = {answer.exercise: answer.text for answer in answers}
    for cell in nb.cells:
        if cell.id in texts:
            cell.source = f"%%module {cell.id}\n{texts[cell.id]}"
    path = course / "submitted" / student / name
    path.parent.mkdir(parents=True)
    nbformat.write(nb, path)


def points_due(course: Path, assignment: str, answers: list[StudentAnswer]) -> dict[str, float]:
    """Test cell → the points that its docstrings promise."""
    lost = {f"{answer.exercise}-{claim}" for answer in answers for claim in answer.loses}
    nb = nbformat.read(course / "source" / assignment / f"{assignment}.ipynb", as_version=4)
    marks = [cell.metadata.get("nbgrader", {}) for cell in nb.cells]
    points = {mark.grade_id: float(mark.points) for mark in marks if mark.get("grade")}
    return {name: 0.0 if name in lost else most for name, most in points.items()}


@pytest.mark.timeout(900)  # a whole class, on a busy machine
def test_a_class_of_the_pool_answers_gets_exactly_the_points_due(tmp_path: Path) -> None:
    students = class_of("pool")
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copytree(ROOT / "source" / "pool", tmp_path / "source" / "pool")
    nbgrader(tmp_path, "generate_assignment", "pool")
    for student, answers in students.items():
        hand_in(tmp_path, "pool", student, answers)
    nbgrader(tmp_path, "autograde", "pool")
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        for student, answers in students.items():
            grades = gradebook.find_submission_notebook("pool", "pool", student).grades
            found = {grade.name: grade.score for grade in grades}
            assert found == points_due(tmp_path, "pool", answers), student
