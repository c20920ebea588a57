"""The watch in conftest.py sees what a test leaves behind: each kind is left here on purpose."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

CHILD = """
import subprocess, sys
def test_it():
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
"""
DETACHED_GRANDCHILD = """
import subprocess, sys
SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]
def test_it():
    code = f"import subprocess; subprocess.Popen({SLEEPER}, start_new_session=True)"
    subprocess.run([sys.executable, "-c", code], check=True)
"""
FOLDER = """
import tempfile
def test_it():
    tempfile.mkdtemp(prefix="autograde-")
"""
SEMAPHORE = """
import os, subprocess, sys
CODE = '''
import multiprocessing, os, signal
from multiprocessing import resource_tracker
lock = multiprocessing.get_context("spawn").Lock()
print("/dev/shm/sem." + lock._semlock.name.removeprefix("/"))
resource_tracker.unregister(lock._semlock.name, "semaphore")
os.kill(os.getpid(), signal.SIGKILL)
'''
def test_it():
    child = subprocess.run([sys.executable, "-uc", CODE], capture_output=True, text=True)
    (path,) = child.stdout.split()
    assert os.path.exists(path)
    with open(os.environ["LEFT"], "w") as file:
        file.write(path)
"""
TIDY = """
import multiprocessing, tempfile
from multiprocessing.shared_memory import SharedMemory
def test_it():
    for method in multiprocessing.get_all_start_methods():
        with multiprocessing.get_context(method).Pool(2) as pool:
            assert pool.map(abs, [-1, -2]) == [1, 2]
    memory = SharedMemory(create=True, size=10)
    memory.close()
    memory.unlink()
    with tempfile.TemporaryDirectory(prefix="autograde-"):
        pass
"""


def run_under_watch(
    source: str, folder: Path, *arguments: str, patience: float = 0.2, in_ci: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run one test file beside a copy of conftest.py that waits for left-overs less long.

    A short patience also keeps a semaphore that is left on purpose from lasting long enough to be
    taken for a left-over by other tests that run meanwhile.
    """
    conftest = Path(__file__).with_name("conftest.py").read_text("utf-8")
    assert "PATIENCE = 30.0" in conftest
    (folder / "conftest.py").write_text(conftest.replace("= 30.0", f"= {patience}"))
    shutil.copy(Path(__file__).with_name("count_tables.py"), folder)
    (folder / "test_it.py").write_text(source)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "xdist", *arguments, "."]
    inherited = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}
    quick = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    environment = inherited | quick | {"LEFT": str(folder / "left")}
    environment.pop("CI", None)
    if in_ci:
        environment["CI"] = "true"
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize(
    "source", [CHILD, DETACHED_GRANDCHILD], ids=["child", "detached_grandchild"]
)
def test_a_process_left_behind_fails_its_test_and_is_ended(source: str, tmp_path: Path) -> None:
    if source is DETACHED_GRANDCHILD and sys.platform != "linux":
        pytest.skip("only Linux hands orphans to a process of one's choice")
    run = run_under_watch(source, tmp_path)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "processes left behind" in run.stdout
    (pid,) = re.findall(r"^E .*processes left behind: \['(\d+)", run.stdout, re.MULTILINE)
    assert has_ended(int(pid))


def test_a_temporary_folder_left_behind_fails_its_test(tmp_path: Path) -> None:
    run = run_under_watch(FOLDER, tmp_path)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "temporary folders left behind: {'autograde-" in run.stdout


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no /dev/shm on this system")
@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_semaphore_left_behind_fails_the_run_in_ci(workers: str, tmp_path: Path) -> None:
    run = run_under_watch(SEMAPHORE, tmp_path, "-n", workers, in_ci=True)
    Path((tmp_path / "left").read_text()).unlink()
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert "shared memory left behind" in run.stdout + run.stderr


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_test_that_cleans_up_passes(workers: str, tmp_path: Path) -> None:
    run = run_under_watch(TIDY, tmp_path, "-n", workers, patience=30.0)
    assert run.returncode == pytest.ExitCode.OK, run.stdout
