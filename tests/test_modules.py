"""Modules made from text: what is stored is what is imported, here and in child processes."""

from __future__ import annotations

import importlib
import inspect
import multiprocessing
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from helpers import modules
from helpers.modules import ModuleError

START_METHODS = multiprocessing.get_all_start_methods()


@pytest.fixture(autouse=True)
def _no_module_left() -> Iterator[None]:
    yield
    for name in modules.stored():
        modules.drop(name)
    sys.path[:] = [place for place in sys.path if place != str(modules.folder())]


def store_and_load(name: str, source: str) -> ModuleType:
    modules.store(name, source)
    return modules.load(name)


def test_a_stored_module_is_imported_and_its_text_is_known() -> None:
    source = "def double(n):\n    return 2 * n\n"
    module = store_and_load("made_double", source)
    assert module is importlib.import_module("made_double")
    assert module.double(4) == 8
    assert modules.source_of("made_double") == source
    assert modules.stored() == {"made_double"}


def test_storing_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    path = modules.store("made_loud", "print('imported')\n")
    assert path.read_text() == "print('imported')\n"
    assert "made_loud" not in sys.modules
    assert not capsys.readouterr().out


def test_the_text_of_an_unknown_module_is_none() -> None:
    assert modules.source_of("never_made") is None


def test_only_our_user_can_look_into_the_folder() -> None:
    assert modules.folder().stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "letters, digits and _"),
        ("pool-map", "letters, digits and _"),
        ("2fast", "no digit in front"),
        ("../escape", "letters, digits and _"),
        ("pool.map", "letters, digits and _"),
        ("class", "keyword"),
        ("__main__", "two underscores"),
        ("random", "standard module"),
        ("numpy", "installed module"),
        ("helpers", "installed module"),
        ("autograde", "installed module"),
    ],
)
def test_a_name_that_is_no_module_name_or_taken_is_refused(name: str, reason: str) -> None:
    with pytest.raises(ModuleError, match=reason) as refused:
        modules.check_name(name)
    assert repr(name) in str(refused.value)
    with pytest.raises(ModuleError):
        modules.store(name, "")


def test_the_name_of_a_stored_module_may_be_used_again() -> None:
    store_and_load("made_twice", "version = 1\n")
    modules.check_name("made_twice")


def test_a_file_beside_the_notebook_does_not_win(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made_beside.py").write_text("origin = 'beside the notebook'\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    assert importlib.import_module("made_beside").origin == "beside the notebook"
    modules.store("made_beside", "origin = 'stored'\n")
    assert modules.load("made_beside").origin == "stored"


def test_text_that_is_no_unicode_is_refused_in_words() -> None:
    with pytest.raises(ModuleError, match="made_broken cannot be saved as UTF-8 text"):
        modules.store("made_broken", "name = '\ud800'\n")
    assert modules.source_of("made_broken") is None


def test_a_new_version_of_the_same_length_in_the_same_second_is_the_one_imported() -> None:
    for version in range(10):
        module = store_and_load("made_quickly", f"version = {version}\n")
        assert module.version == version


def test_a_module_made_again_after_it_was_dropped_is_new() -> None:
    store_and_load("made_dropped", "version = 1\n")
    modules.drop("made_dropped")
    module = store_and_load("made_dropped", "version = 2\n")
    assert module.version == 2


def test_who_has_imported_the_module_sees_the_new_version_and_nothing_of_the_old() -> None:
    former = store_and_load("made_shared", "old = 1\nboth = 1\n")
    store_and_load("made_shared", "both = 2\n")
    assert former.both == 2
    assert not hasattr(former, "old")


def test_a_dropped_module_cannot_be_imported() -> None:
    module = store_and_load("made_gone", "value = 1\n")
    modules.drop("made_gone")
    assert not hasattr(module, "value")
    assert modules.source_of("made_gone") is None
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("made_gone")


def test_dropping_what_was_never_made_does_nothing() -> None:
    modules.drop("never_made")


def test_source_and_traceback_show_the_new_lines() -> None:
    source = "def fail():\n    raise ValueError('{}')  # version {}\n"
    for version in (1, 2):
        module = store_and_load("made_failing", source.format("no", version))
        assert f"# version {version}" in inspect.getsource(module.fail)
        with pytest.raises(ValueError, match="no") as failure:
            module.fail()
        assert f"# version {version}" in "".join(traceback.format_exception(failure.value))


@pytest.mark.parametrize("start_method", START_METHODS)
def test_a_pool_made_after_a_new_version_runs_the_new_version(start_method: str) -> None:
    context = multiprocessing.get_context(start_method)
    for version in range(3):
        modules.store("made_for_pools", f"def tell(n):\n    return n, {version}\n")
        tell = modules.load("made_for_pools").tell
        with context.Pool(2) as pool:
            assert pool.map(tell, range(4), chunksize=1) == [(n, version) for n in range(4)]


@pytest.mark.parametrize("start_method", START_METHODS)
def test_a_pool_made_before_finds_a_module_made_just_now(start_method: str) -> None:
    modules.store("made_first", "def tell(n):\n    return n\n")
    first = modules.load("made_first").tell
    with multiprocessing.get_context(start_method).Pool(1) as pool:
        assert pool.map(first, [1]) == [1]
        modules.store("made_second", "def tell(n):\n    return -n\n")
        assert pool.map(modules.load("made_second").tell, [1]) == [-1]


def run_program(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


needs_posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has neither fork nor the lock on an open file"
)


@needs_posix
def test_a_forked_child_that_ends_normally_leaves_the_folder() -> None:
    path, still_there = run_program(
        "import os, sys\n"
        "from helpers import modules\n"
        "print(modules.store('made_before_fork', ''))\n"
        "sys.stdout.flush()\n"
        "pid = os.fork()\n"
        "if pid:\n"
        "    os.waitpid(pid, 0)\n"
        "    print(modules.folder().exists())\n"
    ).split()
    assert still_there == "True"
    assert not Path(path).parent.exists()


KILLED = "import os\nfrom helpers import modules\nprint(modules.folder(), flush=True)\nos.kill(os.getpid(), 9)"


@needs_posix
def test_the_folder_of_a_killed_process_goes_when_the_next_one_is_made() -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True)  # noqa: PLW1510
    forsaken = Path(killed.stdout.strip())
    assert forsaken.exists()
    run_program("from helpers import modules\nmodules.folder()")
    assert not forsaken.exists()


@needs_posix
def test_the_folder_of_a_living_process_stays() -> None:
    run_program("from helpers import modules\nmodules.folder()")
    assert modules.folder().exists()


def test_a_folder_removed_early_is_no_error_at_the_end() -> None:
    path = run_program(
        "from helpers import modules\n"
        "modules.remove_folder()\n"
        "print(modules.folder())\n"
        "modules.remove_folder()\n"
        "modules.remove_folder()\n"
    )
    assert not Path(path.strip()).exists()
