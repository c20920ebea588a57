"""The set-up check: all is well here, and each thing that is not gets a fix."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from helpers import check_setup as checks
from helpers.check_setup import Finding, Report, check_setup


def test_a_working_environment_is_ready() -> None:
    report = check_setup()
    assert not report.failed, report.text
    assert report.text.endswith("Ready: go on.")


def no_semaphores() -> None:
    raise OSError(38, "Function not implemented")


def no_memory(**_options: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("finding", "fix"),
    [
        (checks.python_is_new_enough((3, 10)), "newer Python"),
        (checks.system_has_processes("emscripten"), "Binder"),
        (
            checks.packages_are_installed(["pip", "no-such-package>=1 ; x"]),
            "no-such-package missing",
        ),
        (checks.temporary_folder_is_short("/x" * 50), "TMPDIR"),
        (checks.semaphores_can_be_made(no_semaphores), "/dev/shm"),
        (checks.memory_can_be_shared(no_memory), "/dev/shm"),  # type: ignore[arg-type]
    ],
)
def test_what_is_wrong_is_named_with_its_fix(finding: Finding, fix: str) -> None:
    assert fix in finding.fix
    assert str(finding).startswith("FIX")


def test_a_file_that_hides_a_standard_module_is_named(tmp_path: Path) -> None:
    (tmp_path / "random.py").touch()
    (tmp_path / "mine.py").touch()
    fix = checks.nothing_hides_the_standard_library(tmp_path).fix
    assert "rename random.py" in fix


def test_a_child_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_child(*_args: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(checks, "child", no_child)
    assert "restart the kernel" in checks.child_answers("spawn").fix


def test_one_thing_to_mend_makes_the_report_say_so() -> None:
    report = Report([Finding("this"), Finding("that", "do something")])
    assert report.text.endswith("Not ready: mend the lines with FIX first.")


def test_at_a_terminal_it_ends_with_exit_code_0() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "helpers.check_setup"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
