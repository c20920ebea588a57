"""Programs that are files: run as a shell would, always ended, their failures told."""

from __future__ import annotations

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
