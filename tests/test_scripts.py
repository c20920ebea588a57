"""Programs that are files: run as a shell would, always ended, their failures told."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from helpers import scripts
from helpers.scripts import Script, exceptions_in
from helpers.spot_the_bug import changed_lines

SCRIPTS = sorted(path.stem for path in scripts.FOLDER.glob("*.py"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_ends_by_itself(name: str) -> None:
    assert Script(name).run().exit_code is not None


def test_without_the_guard_a_spawned_child_fails() -> None:
    ran = Script("no_guard").run()
    assert ran.printed == "exit code of the child: 1\n"
    assert ran.errors[0].startswith("RuntimeError: An attempt has been made to start a new process")


def test_with_the_guard_it_works() -> None:
    ran = Script("guard").run()
    assert (ran.printed, ran.errors) == ("exit code of the child: 0\n", ())


def test_a_script_that_does_not_end_is_killed_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the child is gone too is checked after every test (``nothing_is_left``)."""
    program = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
child.wait()
"""
    (tmp_path / "hangs.py").write_text(program)
    monkeypatch.setattr(scripts, "FOLDER", tmp_path)
    ran = Script("hangs").run(deadline=3)
    assert ran.exit_code is None
    assert repr(ran) == "ended:   killed, its time was up"


def test_ctrl_c_reaches_the_workers_and_what_was_done_is_lost() -> None:
    ran = Script("stop_badly").interrupt(after="counting")
    assert ran.printed == "counting\n"
    assert ran.errors == ("KeyboardInterrupt",)
    assert ran.exit_code == -signal.SIGINT


def test_a_clean_stop_keeps_what_was_done_and_says_nothing_on_stderr() -> None:
    ran = Script("stop_cleanly").interrupt(after="counted 3")
    assert ran.printed.endswith("counted 3\nstopped\nsaved 3 of 9\n")
    assert (ran.errors, ran.exit_code) == ((), 0)


def test_ctrl_c_comes_when_the_program_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that comes just before the program begins to wait would not be noticed."""
    program = """
import threading, time
print("begun", flush=True)
at = "work"
try:
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        pass
    at = "rest"
    threading.Event().wait()
except KeyboardInterrupt:
    print("interrupted at", at)
"""
    (tmp_path / "works.py").write_text(program)
    monkeypatch.setattr(scripts, "FOLDER", tmp_path)
    ran = Script("works").interrupt(after="begun")
    assert (ran.printed, ran.exit_code) == ("begun\ninterrupted at rest\n", 0)


def test_a_script_that_has_ended_is_not_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "short.py").write_text("print('done')")
    monkeypatch.setattr(scripts, "FOLDER", tmp_path)
    for line in ("done", "never printed"):
        ran = Script("short").interrupt(after=line)
        assert (ran.printed, ran.exit_code) == ("done\n", 0)


def test_a_script_that_does_not_heed_ctrl_c_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = """
import signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
print("deaf", flush=True)
while True:
    signal.pause()
"""
    (tmp_path / "deaf.py").write_text(program)
    monkeypatch.setattr(scripts, "FOLDER", tmp_path)
    ran = Script("deaf").interrupt(after="deaf", deadline=2)
    assert (ran.printed, ran.errors, ran.exit_code) == ("deaf\n", (), None)


def test_exceptions_are_found_once_each_with_their_message() -> None:
    stderr = (
        "Traceback …\nRuntimeError: \n\n        Not so.\nKeyError: 'x'\nKeyError: 'x'\nEOFError\n"
    )
    assert exceptions_in(stderr) == ("RuntimeError: Not so. …", "KeyError: 'x'")


def test_a_script_shows_itself_as_python() -> None:
    assert Script("guard")._repr_markdown_().startswith("```python\n")


def test_broken_and_mended_scripts_differ_only_in_the_bug() -> None:
    pairs = [name for name in SCRIPTS if name.endswith("_broken")]
    for name in pairs:
        broken, fixed = Script(name), Script(name.replace("_broken", "_fixed"))
        where = changed_lines(broken.source.splitlines(), fixed.source.splitlines())
        assert 1 <= len(where) <= 3, name
