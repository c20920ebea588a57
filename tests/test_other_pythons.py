"""The engine under the other supported interpreters of this machine: endings, findings and causes by name.

The judge is this interpreter; the guard and the whole tree of the answer run under the other one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import synchronize
from pathlib import Path

import pytest
from engine.calling import call
from programs import Program, all_programs
from test_diagnosis import CASES
from test_diagnosis import test_program_is_diagnosed_as_its_docstring_says as check

from autograde import wardens

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ("3.11", "3.12", "3.13", "3.14")
THOROUGH = pytest.mark.thorough
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"

CAUSES = {cause for program in all_programs() for cause in program.says}


def _cases() -> list[object]:
    """A program for each ending and finding; more, causes and look-alikes for `make test-thorough`."""
    first = {each.about: each for each in reversed(all_programs()) if each.has_it}
    usual = [program for about, program in first.items() if about not in CAUSES]
    return [
        pytest.param(*case.values, id=case.id, marks=[] if case.values[0] in usual else THOROUGH)
        for case in CASES
    ]


@pytest.fixture(scope="module", params=[each for each in SUPPORTED if each != THIS])
def python(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A bare environment of another interpreter, in which the course's packages can be imported."""
    found = next(_interpreters(request.param), None)
    if found is None:
        pytest.skip(f"there is no Python {request.param} on this machine")
    folder = tmp_path_factory.mktemp(f"python{request.param}")
    subprocess.run([found, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    packages = _output([python, "-c", "import site; print(site.getsitepackages()[0])"])
    (Path(packages) / "course.pth").write_text(f"{ROOT}\n")
    return python


def _interpreters(version: str) -> Iterator[str]:
    """The interpreters of a version that run: on the path, or installed by pyenv and not on it."""
    name = f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    for each in (shutil.which(name), *map(str, pyenv.glob(f"versions/{version}.*/bin/{name}"))):
        if each and _output([each, "-c", asked]) == version:
            yield each


def _output(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


@pytest.fixture
def guarded_by(python: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The other interpreter, with a zygote of its own, and its library for the judge to look into."""
    wardens.end_zygote()
    monkeypatch.setattr(sys, "executable", python)
    code = "from multiprocessing import synchronize; print(synchronize.__file__)"
    monkeypatch.setattr(synchronize, "__file__", _output([python, "-c", code]))
    yield python
    wardens.end_zygote()


def test_the_answer_runs_under_the_other_python(guarded_by: str) -> None:
    call("tell_its_interpreter").returned(guarded_by)


@pytest.mark.usefixtures("guarded_by")
@pytest.mark.parametrize(("program", "start_method"), _cases())
def test_a_program_is_diagnosed_alike_under_another_python(
    program: Program, start_method: str
) -> None:
    check(program, start_method)
