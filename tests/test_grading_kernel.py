"""The grading kernel: it runs the course's cells alone, stays warm, and ends with its owner."""

import signal
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from conftest import descendants, wait_until_gone
from nbformat import NotebookNode
from nbformat.v4 import new_output
from toy_course import answer_cell, nbgrader, test_cell

from autograde.course import verdicts
from autograde.course.client import BrokenGraderError
from autograde.course.intake import Submission, SubmittedCell
from autograde.course.kernel import GradingKernel
from autograde.course.restore import restore
from autograde.course.template import Template, cells_of, course_cell

pytestmark = pytest.mark.xdist_group("kernel")

HANDED_OUT = "def f(x):\n    raise NotImplementedError"


@pytest.fixture(scope="module")
def kernel() -> Iterator[GradingKernel]:
    """A kernel that has started: it is there before a test looks for what is left behind."""
    with GradingKernel(cell_seconds=30) as kernel:
        kernel.execute(notebook(""))
        yield kernel


@pytest.fixture(autouse=True)
def started(kernel: GradingKernel) -> None:
    """Ask for the kernel in each test, so that none is blamed for it."""


def template(*tests: str, setup: str = "from autograde import run") -> Template:
    """An exercise ``f`` with these test cells, one point each."""
    cells = [answer_cell("f", HANDED_OUT)]
    cells += [test_cell(f"f-{place}", test, 1) for place, test in enumerate(tests)]
    first = course_cell("code", setup, nbgrader("setup", locked=True)["nbgrader"])
    return Template((first, *cells_of(cells)))


def notebook(source: str, *tests: str, setup: str = "from autograde import run") -> NotebookNode:
    given = Submission((SubmittedCell("code", source, "f"),), "")
    return restore(template(*tests, setup=setup), given).notebook


def outputs(graded: NotebookNode) -> list[list[str]]:
    """What the test cells put out, as text."""
    tests = [each for each in graded.cells if each.metadata.get("nbgrader", {}).get("grade")]
    return [[text_of(output) for output in each.outputs] for each in tests]


def text_of(output: NotebookNode) -> str:
    if output.output_type == "stream":
        return str(output.text)
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return str(output.data["text/plain"])


def test_no_line_of_an_answer_runs_in_the_kernel(kernel: GradingKernel) -> None:
    source = "import os, sys\nsys.ran = True\nos._exit(3)"
    graded = kernel.execute(notebook(source, "import sys\nprint(hasattr(sys, 'ran'))"))
    assert outputs(graded) == [["False\n"]]


def test_an_answer_is_bound_as_a_stub_that_run_knows(kernel: GradingKernel) -> None:
    graded = kernel.execute(notebook("def f(x): return x", "print(f)"))
    assert outputs(graded) == [["Answer(module='f', name='f')\n"]]


def test_run_judges_the_stored_answer(kernel: GradingKernel) -> None:
    right = kernel.execute(notebook("%%module f\ndef f(x): return x + 1", "run(f, 1).returned(2)"))
    wrong = kernel.execute(notebook("%%module f\ndef f(x): return x", "run(f, 1).returned(2)"))
    assert not any("CheckFailed" in text for text in outputs(right)[0])
    assert any("wrong-value" in text for text in outputs(wrong)[0])


def test_an_answer_without_the_function_fails_with_a_sentence_that_names_it(
    kernel: GradingKernel,
) -> None:
    graded = kernel.execute(notebook("def renamed(x): ...", "run(f, 1).returned(2)"))
    assert any("defines no function f" in text for text in outputs(graded)[0])
    assert any("not-importable" in text for text in outputs(graded)[0])


def test_an_answer_cannot_take_names_of_the_course_or_of_python(kernel: GradingKernel) -> None:
    source = "run = print = sorted = len = later = get_ipython = f = None\nfrom os import *"
    tests = ["print(run.__module__, sorted([2, 1]), len([3]))", "later = 1\nprint(later, f)"]
    graded = kernel.execute(notebook(source, *tests))
    assert outputs(graded) == [
        ["autograde.launch [1, 2] 1\n"],
        ["1 Answer(module='f', name='f')\n"],
    ]


def test_each_submission_has_a_namespace_to_itself(kernel: GradingKernel) -> None:
    kernel.execute(notebook("def f(): ...\nmine = 1", "left = 1\nprint(mine)"))
    test = "print([name for name in ('left', 'mine') if name in globals()], len(In), Out)"
    graded = kernel.execute(notebook("def f(): ...", test))
    assert outputs(graded) == [["[] 3 {}\n"]]


def test_one_process_serves_all_submissions(kernel: GradingKernel) -> None:
    test = "import os\nprint(os.getpid())"
    graded = [kernel.execute(notebook("", test)) for _ in range(2)]
    assert outputs(graded[0]) == outputs(graded[1])


def test_the_kernel_works_in_an_empty_folder_that_is_not_on_the_path(
    kernel: GradingKernel,
) -> None:
    test = "import os, sys\nprint(os.listdir(), [p for p in sys.path if p in ('', os.getcwd())])"
    assert outputs(kernel.execute(notebook("", test))) == [["[] []\n"]]


def test_the_kernel_s_key_is_not_left_in_a_file(kernel: GradingKernel) -> None:
    test = "from pathlib import Path\nprint(sorted(p.name for p in Path('..').glob('*.json')))"
    assert outputs(kernel.execute(notebook("", test))) == [["[]\n"]]


def test_cells_of_the_student_do_not_run(kernel: GradingKernel) -> None:
    cells = (SubmittedCell("code", "run = None"), SubmittedCell("code", "x", "f"))
    restored = restore(template("print(run is None)"), Submission(cells, ""))
    assert outputs(kernel.execute(restored.notebook.copy()))[-1] == ["False\n"]


def test_loading_helpers_says_nothing_the_second_time(kernel: GradingKernel) -> None:
    for _ in range(2):
        graded = kernel.execute(notebook("", "x = 1", setup="%load_ext helpers"))
        assert graded.cells[0].outputs == []


def test_what_the_course_writes_to_stderr_costs_nothing_and_is_told(kernel: GradingKernel) -> None:
    graded = kernel.execute(notebook("", "import sys\nprint('careful', file=sys.stderr)"))
    assert outputs(graded) == [[]]
    assert [*verdicts.remarks(graded)] == ["the test cell f-0 wrote to stderr: careful"]


def test_a_cell_s_last_value_is_shown_and_is_no_score(kernel: GradingKernel) -> None:
    graded = kernel.execute(notebook("", "0"))
    assert [each.output_type for each in graded.cells[-1].outputs] == ["display_data"]
    assert outputs(graded) == [["0"]]


def test_an_error_that_is_no_failed_check_says_that_the_cell_is_broken(
    kernel: GradingKernel,
) -> None:
    graded = kernel.execute(notebook("def f(): ...", "f()", "assert 1 == 2", "1 / 0"))
    broken = [verdicts.broken(each).partition(":")[0] for each in graded.cells[2:]]
    assert broken == ["TypeError", "", "ZeroDivisionError"]
    assert len([*verdicts.remarks(graded)]) == 2


def test_a_verdict_gets_its_true_exercise_and_claim(kernel: GradingKernel) -> None:
    data = "{'application/vnd.autograde+json': {'exercise': 'other', 'ending': 'raised'}}"
    graded = kernel.execute(notebook("", f"display({data}, raw=True)"))
    [output] = graded.cells[-1].outputs
    assert output.data[verdicts.MIME] == {"exercise": "f", "claim": "0", "ending": "raised"}


def test_a_verdict_of_an_unknown_shape_is_left_as_it_is() -> None:
    cell = test_cell("f-0", "", 1)
    cell.metadata.autograde = NotebookNode(exercise="f", claim="0")
    cell.outputs = [new_output("display_data", data={verdicts.MIME: 3})]
    verdicts.tidy(cell)
    assert cell.outputs[0].data == {verdicts.MIME: 3}


@pytest.mark.parametrize(
    ("setup", "test", "why"),
    [
        ("import os", "os._exit(1)", "the grading kernel died in the cell f-0"),
        ("import time", "time.sleep(60)", "the cell f-0 ran longer than 5 s"),
        ("import nowhere", "pass", "the set-up cell setup failed: ModuleNotFoundError"),
    ],
)
def test_a_broken_grader_is_told_and_the_next_submission_gets_a_new_kernel(
    setup: str, test: str, why: str
) -> None:
    with GradingKernel(cell_seconds=5) as kernel:
        with pytest.raises(BrokenGraderError, match=why):
            kernel.execute(notebook("", test, setup=setup))
        assert outputs(kernel.execute(notebook("", "print(3)"))) == [["3\n"]]


def test_a_run_that_is_cut_short_leaves_nothing() -> None:
    cut_short = """
        import os, psutil, threading, time
        def leave():
            while not psutil.Process().children(recursive=True):
                time.sleep(0.01)
            os._exit(1)
        threading.Thread(target=leave).start()
        run(f)
    """
    source = "import time\ndef f():\n    time.sleep(60)"
    with GradingKernel() as kernel, pytest.raises(BrokenGraderError, match="died"):
        kernel.execute(notebook(source, textwrap.dedent(cut_short)))


def kernel_folders() -> set[Path]:
    return {*Path(tempfile.gettempdir()).glob("autograde-kernel-*")}


def test_at_the_end_the_kernel_its_children_and_its_folder_are_gone() -> None:
    before, processes = kernel_folders(), descendants()
    child = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'input()'], stdin=-1)"
    with GradingKernel() as kernel:
        kernel.execute(notebook("", child))
        assert len(descendants() - processes) == 2
        assert kernel_folders() > before
    assert not wait_until_gone(lambda: descendants() - processes)
    assert kernel_folders() == before


@pytest.mark.skipif(sys.platform == "win32", reason="ipykernel watches its parent there")
def test_the_kernel_and_its_folder_go_when_the_grading_process_is_killed() -> None:
    before = kernel_folders()
    program = """
        from autograde.course.kernel import GradingKernel
        from autograde.course.restore import restore
        from autograde.course.intake import Submission
        from autograde.course.template import Template
        kernel = GradingKernel()
        kernel.execute(restore(Template(()), Submission((), "")).notebook)
        print("ready", flush=True)
        input()
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as grading:
        assert grading.stdout is not None
        assert grading.stdout.readline() == b"ready\n"
        [kernel] = psutil.Process(grading.pid).children(recursive=True)
        grading.send_signal(signal.SIGKILL)
    assert not wait_until_gone(lambda: {kernel} & descendants())
    assert not wait_until_gone(lambda: kernel_folders() - before)
