"""A class graded by nbgrader's own commands with the repository's configuration.

One class is graded once, by a process of its own; tests that change something work on a copy of the course.
"""

import csv
import html
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import psutil
import pytest
from conftest import descendants, describe, wait_until_gone
from hostile_class import FULL, GRADED, REFUSED, WRONG, hand_in_all
from jupyter_core.application import NoStart
from nbclient.exceptions import DeadKernelError
from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader, NbGraderApp
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.validator import Validator
from toy_course import Submitter, make_course, nbgrader, test_cell, toy_source

SCRIPTS = Path(sys.executable).parent
PLAIN_PATH = os.pathsep.join(
    each for each in os.environ["PATH"].split(os.pathsep) if each != str(SCRIPTS)
)

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.skipif(sys.platform == "win32", reason="the class hands in links and pipes"),
]


@dataclass(frozen=True)
class Graded:
    """A course whose class has been graded, and what nbgrader said."""

    course: Path
    code: int
    log: str


def command(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run nbgrader in an environment that is not activated."""
    return subprocess.run(
        [SCRIPTS / "nbgrader", *arguments],
        cwd=course,
        env={**os.environ, "PATH": PLAIN_PATH},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = make_course(tmp_path_factory.mktemp("course"))
    done = command(course, "generate_assignment", "toy")
    assert done.returncode == 0, done.stderr
    return course


@pytest.fixture(scope="module")
def graded(released: Path) -> Graded:
    hand_in_all(Submitter(released))
    done = command(released, "autograde", "toy")
    return Graded(released, done.returncode, done.stderr)


@pytest.fixture
def copied(graded: Graded, tmp_path: Path) -> Path:
    """The graded course to do anything with, with three submissions."""
    course = shutil.copytree(
        graded.course, tmp_path / "course", ignore=no_submissions, symlinks=True
    )
    for student in ("right", "wrong_where_hidden", "corrupt"):
        for step in ("submitted", "autograded"):
            if (graded.course / step / student).exists():
                shutil.copytree(graded.course / step / student, course / step / student)
    return Path(course)


def no_submissions(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name in GRADED or name in REFUSED]


def run(course: Path, *arguments: str) -> tuple[int, str]:
    """Run a command of nbgrader in this process; its exit code and log."""
    log = course / "log.txt"
    log.unlink(missing_ok=True)
    app = NbGraderApp()
    with chdir(course):
        try:
            app.initialize([*arguments, f"--NbGrader.logfile={log}"])
            app.start()
            code = -1
        except NoStart:  # by which nbgrader says that the subcommand has been run
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            type(app.subapp).clear_instance()
    return code, log.read_text()


def scores(course: Path, student: str) -> dict[str, float | None]:
    return {name: score for name, score, _ in grades(course, student)}


def grades(course: Path, student: str) -> Iterator[tuple[str, float | None, bool]]:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for notebook in gradebook.find_submission("toy", student).notebooks:
            for grade in notebook.grades:
                yield grade.name, grade.auto_score, grade.needs_manual_grade


def autograded(course: Path, student: str) -> Path:
    return course / "autograded" / student / "toy" / "toy.ipynb"


def text_of(page: Path) -> str:
    """What a reader of a page sees, on one line."""
    body = re.sub(r"(?s)<(script|style).*?</\1>", "", page.read_text(encoding="utf-8"))
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", body)))


# The release, and the class graded in one go


def test_the_release_has_stubs_and_module_lines_and_no_hidden_tests(released: Path) -> None:
    text = (released / "release" / "toy" / "toy.ipynb").read_text()
    assert "%%module toy_square\\n" in text
    assert "SOLUTION" not in text
    assert "HIDDEN" not in text
    sources = [cell.source for cell in nbformat.reads(text, as_version=4).cells]
    assert "144" not in "".join(sources)  # an id may have these digits


@pytest.mark.parametrize("student", GRADED)
def test_a_submission_gets_the_points_of_its_answers_and_no_others(
    graded: Graded, student: str
) -> None:
    assert scores(graded.course, student) == GRADED[student]
    assert not any(awaits for _, _, awaits in grades(graded.course, student))


@pytest.mark.parametrize("student", REFUSED)
def test_a_submission_that_cannot_be_graded_is_told_and_is_no_zero(
    graded: Graded, student: str
) -> None:
    assert re.search(f"NOT GRADED: toy of {student}: .*{REFUSED[student]}", graded.log)
    assert set(scores(graded.course, student).values()) == {None}
    assert all(awaits for _, _, awaits in grades(graded.course, student))
    assert not autograded(graded.course, student).parent.exists()


def test_the_exit_code_tells_that_something_could_not_be_graded(graded: Graded) -> None:
    assert graded.code == 1
    assert graded.log.count("NOT GRADED") == len(REFUSED)


@pytest.mark.parametrize(
    ("student", "remark"),
    [
        ("deleted_tests", "cell toy_square-returns is missing"),
        ("edited_tests", "cell toy_square-returns was changed"),
        ("reversed_cells", "the order of cells was changed"),
        ("answered_twice", "more than one cell toy_square"),
        ("no_module_line", "must begin with the line %%module toy_add"),
        ("wrong_module_line", "%%module random should read %%module toy_add"),
        ("hands_in_more_files", "taken as if there were no time stamp"),
    ],
)
def test_the_instructor_is_told_what_is_odd(graded: Graded, student: str, remark: str) -> None:
    assert any(student in line and remark in line for line in graded.log.splitlines())


def test_nothing_but_the_notebook_is_taken_from_a_submission(graded: Graded) -> None:
    folder = autograded(graded.course, "hands_in_more_files").parent
    assert [path.name for path in folder.iterdir()] == ["toy.ipynb"]


def test_the_graded_notebook_keeps_the_student_s_own_cells_without_having_run_them(
    graded: Graded,
) -> None:
    notebook = nbformat.read(autograded(graded.course, "own_cells_interfere"), 4)
    own = [each for each in notebook.cells if each.source == "while True: pass"]
    assert [each.outputs for each in own] == [[]]


def test_the_graded_notebooks_are_as_nbgrader_wants_them(graded: Graded) -> None:
    for student in GRADED:
        notebook = nbformat.read(autograded(graded.course, student), 4)
        MetadataValidator().validate_nb(notebook)
        nbformat.validate(notebook)


def test_the_graded_notebook_has_the_verdict_as_data(graded: Graded) -> None:
    notebook = nbformat.read(autograded(graded.course, "wrong_where_hidden"), 4)
    outputs = [output for each in notebook.cells for output in each.get("outputs", [])]
    data = [output.get("data", {}) for output in outputs]
    [(verdict, text)] = [
        (each["application/vnd.autograde+json"], each["text/plain"])
        for each in data
        if "application/vnd.autograde+json" in each
    ]
    assert text.startswith("✘ toy_square · hidden")
    assert (verdict["exercise"], verdict["claim"]) == ("toy_square", "hidden")
    assert verdict["findings"] == ["wrong-value"]


# Grading again


def test_what_is_graded_is_skipped_and_what_is_not_is_tried_again(copied: Path) -> None:
    code, log = run(copied, "autograde", "toy")
    assert code == 1
    assert log.count("Skipping existing assignment") == 2
    assert log.count("NOT GRADED: toy of corrupt") == 1


def test_another_submission_is_graded_without_a_newer_time_stamp(copied: Path) -> None:
    Submitter(copied).submit("wrong_where_hidden")
    code, log = run(copied, "autograde", "toy", "--student", "wrong_where_hidden")
    assert code == 0
    assert "Grading again" in log
    assert scores(copied, "wrong_where_hidden") == FULL


def test_a_submission_that_was_graded_and_is_now_damaged_has_no_score(copied: Path) -> None:
    Submitter(copied).path("right").write_text("{")
    code, _ = run(copied, "autograde", "toy", "--student", "right")
    assert code == 1
    assert set(scores(copied, "right").values()) == {None}


def truncate(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:100])


def remove(path: Path) -> None:
    path.unlink()


def forget_mark(path: Path) -> None:
    path.chmod(0o644)
    notebook = json.loads(path.read_text())
    del notebook["metadata"]["autograde"]
    path.write_text(json.dumps(notebook))


@pytest.mark.parametrize("damage", [truncate, remove, forget_mark])
def test_a_submission_left_half_done_is_graded_again(
    copied: Path, damage: Callable[[Path], None]
) -> None:
    damage(autograded(copied, "right"))
    _, log = run(copied, "autograde", "toy", "--student", "right")
    assert "Grading again" in log
    assert json.loads(autograded(copied, "right").read_text())["metadata"]["autograde"]


def kernels() -> set[psutil.Process]:
    return {each for each in descendants() if "autograde.course.inside" in describe(each)}


def test_after_a_kill_the_next_run_grades_what_is_left(copied: Path) -> None:
    shutil.rmtree(copied / "autograded")
    Submitter(copied).submit("third", WRONG)
    grading = subprocess.Popen(
        [SCRIPTS / "nbgrader", "autograde", "toy"], cwd=copied, stderr=subprocess.DEVNULL
    )
    with grading:
        while not autograded(copied, "right").exists() and grading.poll() is None:
            time.sleep(0.01)
        grading.kill()
    assert not wait_until_gone(kernels)
    run(copied, "autograde", "toy")
    assert scores(copied, "right") == FULL
    assert scores(copied, "third")["toy_square-returns"] == 0
    assert autograded(copied, "third").exists()


def test_changed_tests_grade_everybody_again(copied: Path) -> None:
    source = toy_source()
    source.cells[3].source = "run(square, 3).returned(10)"
    nbformat.write(source, copied / "source" / "toy" / "toy.ipynb")
    assert run(copied, "generate_assignment", "toy", "--force")[0] == 0
    run(copied, "autograde", "toy", "--student", "right")
    assert scores(copied, "right")["toy_square-returns"] == 0


def test_another_time_stamp_counts_and_lateness_is_told(copied: Path) -> None:
    stamp = copied / "submitted" / "right" / "toy" / "timestamp.txt"
    stamp.write_text("2026-01-02 00:00:00 UTC")
    with Gradebook(f"sqlite:///{copied / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_assignment("toy", duedate="2026-01-01 00:00:00")
    _, log = run(copied, "autograde", "toy", "--student", "right")
    assert "86400.0 seconds late" in log
    assert (copied / "autograded" / "right" / "toy" / "timestamp.txt").exists()
    assert "Skipping" in run(copied, "autograde", "toy", "--student", "right")[1]


# What the instructor has to be told


def test_points_without_running_anything_are_refused(copied: Path) -> None:
    code, log = run(copied, "autograde", "toy", "--force", "--no-execute")
    assert code == 1
    assert "--no-execute would give everybody full points" in log
    assert scores(copied, "right") == FULL


def test_a_test_cell_that_uses_an_answer_s_name_for_something_else_is_named(copied: Path) -> None:
    source = toy_source()
    source.cells[3].source = "square = run(square, 3)\nsquare.returned(9)"
    nbformat.write(source, copied / "source" / "toy" / "toy.ipynb")
    assert run(copied, "generate_assignment", "toy", "--force")[0] == 0
    code, log = run(copied, "autograde", "toy", "--force")
    assert code == 1
    assert (
        "toy: toy_square asks for square, which a cell of the course uses for something else" in log
    )
    assert scores(copied, "right") == FULL


def forget_the_order(course: Path) -> None:
    shutil.rmtree(course / "source")
    shutil.rmtree(course / "release")


def release_other_cells(course: Path) -> None:
    source = toy_source()
    del source.cells[-1]
    nbformat.write(source, course / "release" / "toy" / "toy.ipynb")


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (
            forget_the_order,
            "is there to tell the order of cells; run: nbgrader generate_assignment",
        ),
        (release_other_cells, "has other cells than the gradebook; run: nbgrader generate_assignm"),
    ],
)
def test_a_gradebook_that_does_not_fit_the_course_is_told_with_the_remedy(
    copied: Path, damage: Callable[[Path], None], why: str
) -> None:
    damage(copied)
    code, log = run(copied, "autograde", "toy")
    assert code == 1
    assert why in log


def test_an_assignment_that_the_gradebook_lacks_is_told_with_the_remedy(copied: Path) -> None:
    (copied / "submitted" / "right" / "toy").rename(copied / "submitted" / "right" / "tov")
    code, log = run(copied, "autograde", "tov")
    assert code == 1
    assert "tov is not in the gradebook; run: nbgrader generate_assignment tov" in log


@pytest.fixture(scope="module")
def odd_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with a broken test cell, an essay, and a second notebook; no answer is run."""
    course = make_course(tmp_path_factory.mktemp("odd"))
    source = toy_source()
    essay = nbgrader("why", solution=True, grade=True, points=4)
    source.cells = [
        *source.cells[:3],
        test_cell("toy_square-returns", "print('never run')", 2),
        test_cell("toy_square-hidden", "1 / 0", 3),
        nbformat.v4.new_markdown_cell("Why?", metadata=essay),
    ]
    nbformat.write(source, course / "source" / "toy" / "toy.ipynb")
    source.cells = [test_cell("more-returns", "assert True", 5)]
    nbformat.write(source, course / "source" / "toy" / "more.ipynb")
    assert run(course, "generate_assignment", "toy")[0] == 0
    return course


@pytest.fixture
def odd_course(odd_release: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(odd_release, tmp_path / "course"))


def hand_in(course: Path, *names: str) -> None:
    folder = course / "submitted" / "ann" / "toy"
    folder.mkdir(parents=True)
    for name in names:
        shutil.copy(course / "release" / "toy" / name, folder)


def test_a_broken_test_cell_awaits_a_human_and_the_others_count(odd_course: Path) -> None:
    hand_in(odd_course, "toy.ipynb", "more.ipynb")
    code, log = run(odd_course, "autograde", "toy")
    assert code == 0
    assert "the test cell toy_square-hidden is broken" in log
    assert {*grades(odd_course, "ann")} == {
        ("toy_square-returns", 2.0, False),
        ("toy_square-hidden", None, True),
        ("why", 0.0, False),
        ("more-returns", 5.0, False),
    }


def test_an_essay_awaits_a_human(odd_course: Path) -> None:
    hand_in(odd_course, "toy.ipynb", "more.ipynb")
    path = odd_course / "submitted" / "ann" / "toy" / "toy.ipynb"
    path.write_text(path.read_text().replace("YOUR ANSWER HERE", "Because <script>"))
    run(odd_course, "autograde", "toy")
    assert ("why", None, True) in {*grades(odd_course, "ann")}
    assert "<script>" not in autograded(odd_course, "ann").read_text()


def test_a_notebook_that_is_missing_beside_others_gets_no_points_and_is_told(
    odd_course: Path,
) -> None:
    hand_in(odd_course, "toy.ipynb")
    code, log = run(odd_course, "autograde", "toy")
    assert code == 0
    assert "No submitted file" in log
    assert ("more-returns", 0.0, False) in {*grades(odd_course, "ann")}


# Feedback, export, formgrader, validate


@pytest.fixture(scope="module")
def feedback(graded: Graded) -> Path:
    code, _ = run(graded.course, "generate_feedback", "toy")
    assert code == 0
    return graded.course / "feedback"


def test_everybody_who_was_graded_gets_feedback(feedback: Path) -> None:
    assert {path.name for path in feedback.iterdir()} == set(GRADED)


def test_feedback_shows_the_verdict_and_no_hidden_test(feedback: Path) -> None:
    page = text_of(feedback / "wrong_where_hidden" / "toy" / "toy.html")
    assert "wrong-value" in page
    assert "# (hidden tests)" in page
    assert "run(square, 3).returned(9)" in page
    assert "144" not in page
    assert "(square, 12" not in page


def test_no_page_tells_a_hidden_input(feedback: Path) -> None:
    for page in feedback.glob("*/toy/toy.html"):
        assert "square, 12" not in text_of(page)
        assert "HIDDEN TESTS" not in text_of(page)


def test_the_student_is_told_of_a_wrong_module_line(feedback: Path) -> None:
    page = text_of(feedback / "wrong_module_line" / "toy" / "toy.html")
    assert "The line %%module random should read %%module toy_add." in page


def test_a_plain_assert_in_a_hidden_test_is_not_quoted(odd_course: Path) -> None:
    path = odd_course / "source" / "toy" / "more.ipynb"
    source = nbformat.read(path, 4)
    secret = "### BEGIN HIDDEN TESTS\nassert 77 == 78\n### END HIDDEN TESTS"
    source.cells[0].source = secret
    nbformat.write(source, path)
    run(odd_course, "generate_assignment", "toy", "--force")
    hand_in(odd_course, "toy.ipynb", "more.ipynb")
    run(odd_course, "autograde", "toy")
    run(odd_course, "generate_feedback", "toy")
    page = text_of(odd_course / "feedback" / "ann" / "toy" / "more.html")
    assert "AssertionError: this check failed" in page
    assert "77" not in page.partition("more-returns")[2]


def test_feedback_older_than_the_grading_is_made_anew(copied: Path) -> None:
    run(copied, "generate_feedback", "toy")
    Submitter(copied).submit("wrong_where_hidden")
    run(copied, "autograde", "toy", "--student", "wrong_where_hidden")
    _, log = run(copied, "generate_feedback", "toy")
    assert log.count("Updating existing feedback") == 1
    assert log.count("Skipping existing assignment") == 1
    page = text_of(copied / "feedback" / "wrong_where_hidden" / "toy" / "toy.html")
    assert "Score: 6.0 / 6.0" in page


def test_export_gives_nbgrader_s_table_and_tells_what_is_not_graded(graded: Graded) -> None:
    code, log = run(graded.course, "export")
    assert code == 0
    with (graded.course / "grades.csv").open() as file:
        table = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert {name: table[name] for name in GRADED} == {
        name: sum(found.values()) for name, found in GRADED.items()
    }
    assert all(f"toy of {student} is not graded in full" in log for student in REFUSED)
    assert log.count("is not graded in full") == len(REFUSED)


def test_formgrader_s_interface_lists_grades_and_makes_feedback(copied: Path) -> None:
    config = configuration(copied)
    api = NbGraderAPI(CourseDirectory(config=config, root=str(copied)), config=config)
    listed = {each["student"]: each for each in api.get_submissions("toy")}
    assert listed["right"]["score"] == sum(FULL.values())
    assert listed["right"]["autograded"]
    assert not listed["corrupt"]["autograded"]
    assert api.autograde("toy", "right")["success"]
    refused = api.autograde("toy", "corrupt")
    assert not refused["success"]
    assert "NOT GRADED: toy of corrupt" in refused["log"]
    assert api.generate_feedback("toy", "right")["success"]
    assert (copied / "feedback" / "right" / "toy" / "toy.html").exists()


def configuration(course: Path) -> Any:
    """The configuration as formgrader loads it."""
    with chdir(course):
        app = NbGrader()
        app.load_config_file()
    return app.config


def test_the_validate_command_runs_the_released_notebook_in_a_stock_kernel(copied: Path) -> None:
    right, wrong = (Submitter(copied).path(name) for name in ("right", "wrong_where_hidden"))
    done = command(copied, "validate", str(right), str(wrong))
    assert "Success! Your notebook passes all the tests." in done.stdout
    assert done.returncode == 0
    # A stock kernel may complain of its own sockets while it shuts down (ipykernel's pull request 1518).
    assert "/autograde/" not in done.stderr


@pytest.fixture
def validator(copied: Path) -> Validator:
    """What the button in JupyterLab uses, made as it makes it."""
    return Validator(config=configuration(copied))


def test_the_validate_button_names_what_failed(copied: Path, validator: Validator) -> None:
    path = Submitter(copied).submit("right", WRONG)
    found = [each["raw_error"] for each in validator.validate(str(path))["failed"]]
    assert len(found) == 2
    assert all("wrong-value" in each for each in found)


def test_the_validate_button_ends_when_an_answer_kills_the_kernel(
    copied: Path, validator: Validator
) -> None:
    path = Submitter(copied).submit(
        "right", {"toy_add": "%%module toy_add\nimport os\nos._exit(1)"}
    )
    with pytest.raises(DeadKernelError):
        validator.validate(str(path))
