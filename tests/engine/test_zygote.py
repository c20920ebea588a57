"""Wardens are forked by a zygote, which ends with its judge, and is replaced where it was ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from autograde import GraderError, wardens
from autograde.guard import places
from engine.calling import call

_TESTS = Path(__file__).parents[1]
_ENVIRONMENT = {**os.environ, "PYTHONPATH": str(_TESTS)}
_CALL = "from engine.calling import call; call('return_its_argument', 1).returned(1)"


def zygotes(judge: psutil.Process) -> list[psutil.Process]:
    living = [each for each in judge.children() if each.status() != psutil.STATUS_ZOMBIE]
    return [each for each in living if "autograde.guard.zygote" in each.cmdline()]


@pytest.fixture
def zygote() -> Iterator[psutil.Process]:
    """This process's zygote. Another one that takes its place does not outlive the test."""
    # Until it answers, it may not be seen by its name yet.
    call("return_its_argument", 1).returned(1)
    (found,) = zygotes(psutil.Process())
    yield found
    wardens.end_zygote()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_zygote_that_was_ended_is_replaced(
    zygote: psutil.Process, number: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wardens, "PATIENCE", 1.0)
    zygote.send_signal(number)
    call("return_its_argument", 1).returned(1)
    assert not psutil.pid_exists(zygote.pid)


def test_runs_share_a_zygote(zygote: psutil.Process) -> None:
    call("return_its_argument", 2).returned(2)
    assert zygotes(psutil.Process()) == [zygote]
    assert zygote.children() == []


def test_a_judge_that_was_killed_takes_its_zygote_along() -> None:
    program = f"{_CALL}; print('ready', flush=True); import time; time.sleep(600)"
    with subprocess.Popen(
        [sys.executable, "-c", program], env=_ENVIRONMENT, stdout=subprocess.PIPE
    ) as judge:
        assert judge.stdout is not None
        judge.stdout.readline()
        (zygote,) = zygotes(psutil.Process(judge.pid))
        judge.kill()
    zygote.wait(timeout=30)


def test_a_forked_judge_has_a_zygote_of_its_own() -> None:
    program = (
        f"{_CALL}\nimport multiprocessing, psutil\n"
        "judge = multiprocessing.get_context('fork').Process(target=exec, args=(%r,))\n"
        "judge.start(); judge.join(); assert judge.exitcode == 0\n"
        f"{_CALL}\nprint(len(psutil.Process().children()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program % _CALL],
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.usefixtures("zygote")
def test_why_no_guard_could_be_started_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'No module named encodings' >&2; exit 1\n")
    broken.chmod(0o700)
    wardens.end_zygote()
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(GraderError, match="no guard could be started: No module named encodings"):
        call("return_its_argument", 1)


def test_an_environment_that_is_too_long_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(["/somewhere"] * 5000))
    with pytest.raises(GraderError, match="shorten PATH"):
        call("return_its_argument", 1)


def test_a_program_has_the_environment_of_its_run_alone() -> None:
    seen = call("tell_its_environment")
    assert isinstance(seen.value, tuple)
    environment, shown = seen.value
    run = environment[places.ENVIRONMENT]
    assert environment["TMPDIR"] == places.temporary(run)
    assert (
        environment.items()
        <= dict(line.split("=", 1) for line in shown.split("\0") if line).items()
    )
    assert environment.keys() <= {"PATH", "LANG", "LC_CTYPE", "HOME", "TMPDIR", places.ENVIRONMENT}
