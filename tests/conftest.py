"""After each test, nothing of it is left: no process, no temporary folder, no shared memory.

Tests run side by side, and so may other programs; what is judged is therefore attributed:

- processes: only descendants of this one. On Linux, a grandchild whose parent has died is handed
  to this process instead of to init, so it stays a descendant.
- temporary folders: each process that runs tests has a folder for temporary files to itself.
- shared memory and semaphores: their names tell nothing about who made them. So they are judged in
  CI alone, where no other program runs meanwhile: what counts is an entry that has appeared and that
  no living process holds. With several workers that is checked once, at the end.
"""

import ctypes
import multiprocessing.forkserver
import multiprocessing.resource_tracker
import multiprocessing.util
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import psutil
import pytest
from count_tables import tables
from hypothesis import settings

from autograde import wardens

LEFT_FOLDERS = "autograde-*"
SHARED_MEMORY = Path("/dev/shm")
LEFT_IN_SHARED_MEMORY = ("autograde", "psm_", "sem.")
IN_CI = "CI" in os.environ
IS_ONE_OF_SEVERAL_WORKERS = "PYTEST_XDIST_WORKER" in os.environ
PATIENCE = 30.0  # seconds in which what has been told to end must be gone, on a busy machine too
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
SHARED_AT_START = pytest.StashKey[set[str]]()

Thing = TypeVar("Thing")

# An example that takes long on a busy machine is no fault of what is tested.
settings.register_profile("course", deadline=None)
settings.load_profile("course")


@pytest.fixture(scope="session")
def temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that the tempfile module of this process and of its children uses.

    Short, because the name of a socket in it has a limit; passable, because graded code may run as
    another user.
    """
    tmp_path_factory.getbasetemp()  # what pytest keeps of a failed test stays outside
    folder = Path(tempfile.mkdtemp(prefix="t-"))
    folder.chmod(0o711)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setattr(tempfile, "tempdir", str(folder))
        start_multiprocessing_servers()
        yield folder
        end_multiprocessing_servers()
    shutil.rmtree(folder, ignore_errors=True)


def start_multiprocessing_servers() -> None:
    """Start what multiprocessing starts at first use and keeps: it is no test's left-over."""
    if sys.platform != "win32":
        multiprocessing.resource_tracker.ensure_running()
        multiprocessing.forkserver.ensure_running()


def end_multiprocessing_servers() -> None:
    """Clean up as CPython's own tests do: a worker of xdist ends without running exit functions."""
    wardens.end_zygote()
    if sys.platform != "win32":
        multiprocessing.forkserver._forkserver._stop()  # type: ignore[attr-defined]
    multiprocessing.util._run_finalizers()  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def nothing_is_left(temporary_folder: Path) -> Iterator[None]:
    """Fail a test that leaves something behind, and end what it left."""
    wardens.start_zygote()  # kept for all runs of this process
    processes_before = descendants()
    folders_before = left_folders(temporary_folder)
    shared_before = shared_memory()
    yield
    processes = wait_until_gone(lambda: descendants() - processes_before)
    described = [describe(process) for process in processes]
    kill(processes)
    folders = wait_until_gone(lambda: left_folders(temporary_folder) - folders_before)
    shared = wait_until_gone(lambda: abandoned(shared_before))
    assert not described, f"processes left behind: {described}"
    assert not folders, f"temporary folders left behind: {folders}"
    assert not shared, f"shared memory left behind: {shared}"


def pytest_configure(config: pytest.Config) -> None:
    """Become the one to whom orphaned grandchildren are handed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    config.stash[SHARED_AT_START] = shared_memory()
    if not IS_ONE_OF_SEVERAL_WORKERS:
        for table in tables():
            config.pluginmanager.register(table)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Judge the shared memory of all workers together, once they have ended."""
    before = session.config.stash[SHARED_AT_START]
    left = wait_until_gone(lambda: abandoned(before))
    if left:
        sys.stderr.write(f"\nERROR: shared memory left behind by some test: {left}\n")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def descendants() -> set[psutil.Process]:
    """The living processes below this one; a zombie has ended and only waits to be asked.

    Nor does the zygote of a kernel count that lives on: it ends with that.
    """
    below = psutil.Process().children(recursive=True)
    return {child for child in below if is_alive(child) and not is_of_another_judge(child)}


def is_alive(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def is_of_another_judge(process: psutil.Process) -> bool:
    """Say whether it is a zygote below a process that makes runs itself."""
    try:
        return process.ppid() != os.getpid() and "autograde.guard.zygote" in process.cmdline()
    except psutil.Error:
        return False


def describe(process: psutil.Process) -> str:
    try:
        return f"{process.pid} {' '.join(process.cmdline())}"
    except psutil.Error as error:
        return str(error)


def kill(processes: set[psutil.Process]) -> None:
    for process in processes:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue


def left_folders(folder: Path) -> set[str]:
    return {path.name for path in folder.glob(LEFT_FOLDERS)}


def shared_memory() -> set[str]:
    return {entry.name for entry in SHARED_MEMORY.glob("*")}


def abandoned(before: set[str]) -> set[str]:
    """Python's entries in shared memory that have appeared, and that no living process holds."""
    if not IN_CI or IS_ONE_OF_SEVERAL_WORKERS:
        return set()
    new = {name for name in shared_memory() - before if name.startswith(LEFT_IN_SHARED_MEMORY)}
    return new - held() if new else new


def held() -> set[str]:
    """The names of the entries in shared memory that some process has open or mapped."""
    names: set[str] = set()
    for process in psutil.process_iter():
        try:
            paths = [mapping.path for mapping in process.memory_maps()]
            paths += [file.path for file in process.open_files()]
        except psutil.Error:
            continue
        names.update(Path(path).name for path in paths if path.startswith(str(SHARED_MEMORY)))
    return names


def wait_until_gone(what_is_left: Callable[[], set[Thing]]) -> set[Thing]:
    """Ask until nothing is left or patience ends; what is left then."""
    end = time.monotonic() + PATIENCE
    while (left := what_is_left()) and time.monotonic() < end:
        time.sleep(0.02)
    return left
