"""Whatever a program leaves behind is named, and is gone when the run is over.

That nothing is left is asserted after each test, by a fixture of ``conftest``.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from autograde import CheckFailed, box, folder
from autograde.guard import places
from engine.calling import START_METHODS, call

_TESTS = Path(__file__).parents[1]

LEAKS = {
    "leave_a_process": "process",
    "leave_an_unjoined_process": "unjoined process",
    "leave_a_deaf_process": "process",
    "leave_an_escaped_process": "process",
    "leave_a_stopped_process": "process",
    "leave_grandchildren": "process",
    "leave_a_manager": "manager",
    "leave_shared_memory": "shared memory",
}


def _of_runs(folders: set[Path]) -> list[int]:
    """Pids of processes that carry the mark of one of the runs in their environment."""
    found = []
    for process in psutil.process_iter():
        try:
            value = process.environ().get(places.ENVIRONMENT, "")
        except psutil.Error:
            continue
        if value and Path(value) in folders:
            found.append(process.pid)
    return found


@pytest.fixture(params=["session", "box"])
def tier(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each test without and with the sandbox."""
    in_force = box.use(request.param == "box")
    assert in_force == ("bubblewrap" if request.param == "box" else "session")
    yield request.param
    box.use(False)


@pytest.mark.usefixtures("tier")
@pytest.mark.parametrize("method", START_METHODS)
@pytest.mark.parametrize("name", LEAKS)
def test_what_is_left_behind_is_named_and_ended(name: str, method: str) -> None:
    seen = call(name, start_method=method)
    assert LEAKS[name] in {left.kind for left in seen.left}
    with pytest.raises(CheckFailed, match="left-behind"):
        seen.left_nothing()


def test_a_process_has_ended_before_its_fork_server_says_so() -> None:
    seen = call("end_a_process_behind_its_fork_server", start_method="forkserver")
    assert [left.kind for left in seen.left] == ["unjoined process"]


@pytest.mark.usefixtures("tier")
@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("leave_semaphores_and_die", "crashed"),
        ("leave_temporary_files", "returned"),
        ("leave_fork_bombs", "returned"),
        ("lock_twice", "deadlock"),
    ],
)
def test_nothing_outlives_any_ending(name: str, ending: str) -> None:
    assert call(name, deadline=6).ending == ending


def test_a_program_that_ends_its_warden_is_ended_too() -> None:
    assert call("end_the_warden").ending == "crashed"


def test_in_a_box_a_program_cannot_end_its_warden() -> None:
    box.use()
    seen = call("end_the_warden", deadline=1.5)
    box.use(False)
    assert seen.ending == "too-slow"


def test_an_ended_judge_takes_its_run_along(temporary_folder: Path) -> None:
    program = (
        "from engine.calling import call; call('leave_a_deaf_process'); call('sleep_for_long')"
    )
    base = temporary_folder / "judge"
    base.mkdir()
    environment = {**os.environ, "TMPDIR": str(base), "PYTHONPATH": str(_TESTS)}
    judge = subprocess.Popen([sys.executable, "-c", program], env=environment)
    while not (folders := set(base.glob(places.PREFIX + "*"))) or len(_of_runs(folders)) < 2:
        time.sleep(0.01)
    judge.send_signal(signal.SIGKILL)
    judge.wait()
    deadline = time.monotonic() + 10
    while _of_runs(folders) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert _of_runs(folders) == []
    shutil.rmtree(base)


def test_the_next_run_removes_what_an_ended_judge_left(temporary_folder: Path) -> None:
    abandoned = temporary_folder / f"{places.PREFIX}abandoned"
    foreign = temporary_folder / f"{places.PREFIX}of-somebody-else"
    for each in (abandoned, foreign):
        each.mkdir()
    (abandoned / "owner").write_text("999999999 1")
    assert folder.remove_abandoned() == [abandoned]
    assert foreign.exists()
    foreign.rmdir()


def test_the_next_run_ends_what_an_ended_judge_and_warden_left(temporary_folder: Path) -> None:
    abandoned = temporary_folder / f"{places.PREFIX}abandoned"
    abandoned.mkdir()
    (abandoned / "owner").write_text("999999999 1")
    environment = {places.ENVIRONMENT: str(abandoned)}
    sleeper = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"], env=environment
    )
    while places.ENVIRONMENT not in psutil.Process(sleeper.pid).environ():
        time.sleep(0.01)
    code = "from engine.calling import call; call('return_its_argument', 1).returned(1)"
    subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "TMPDIR": str(temporary_folder), "PYTHONPATH": str(_TESTS)},
        check=True,
    )
    assert sleeper.wait(timeout=30) == -signal.SIGKILL
    assert not abandoned.exists()
