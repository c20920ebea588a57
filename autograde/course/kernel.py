"""The grading kernel: one warm process that runs the course's cells for one submission after another.

        nbgrader's process                     kernel (python -P, in an empty folder)
restored notebook ──▶ trusted cell ──────────▶ runs ──▶ autograde.run ──▶ guard
                      answer       ──────────▶ is stored as text
                      student's own cell       (stays here)
"""

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psutil
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbformat import NotebookNode

from autograde.course.client import TrustedClient
from autograde.folder import remove_abandoned

CELL_SECONDS: Final = 300
"""Generous: the runs in a cell have deadlines of their own. What takes longer is a broken cell."""

_LONGEST_FOLDER: Final = 80
"""Characters; the path of a socket in it must stay below 104. Otherwise the kernel uses TCP."""


_GRACE_SECONDS: Final = 3.0
"""In which wardens end their trees once the kernel is gone. Killed before, they would leave orphans."""


class GradingKernel:
    """A kernel for one run of grading: started at first use, replaced when it breaks.

    A context manager: at its end the kernel's process and folder are gone.
    """

    def __init__(self, cell_seconds: int = CELL_SECONDS) -> None:
        """Prepare a kernel in which each cell may take so many seconds."""
        self._cell_seconds = cell_seconds
        self._folder: Path | None = None
        self._client: TrustedClient | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def execute(self, notebook: NotebookNode) -> NotebookNode:
        """Run the trusted cells of a restored notebook, in place, and return it.

        Raises:
            BrokenGraderError: if a cell took too long, a set-up cell failed, or the kernel died.
                The next notebook gets a new kernel.
        """
        try:
            (self._client or self._start()).grade(notebook)
        except BaseException:
            self.close()
            raise
        return notebook

    def close(self) -> None:
        """End the kernel and all that it started, and remove its folder."""
        client, folder = self._client, self._folder
        self._client = self._folder = None
        if client is not None:
            family = _family(client)
            client.stop()
            _, family = psutil.wait_procs(family, timeout=_GRACE_SECONDS)
            _kill(family)
            remove_abandoned()  # of a run that was cut short
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def _start(self) -> TrustedClient:
        self._folder = folder = Path(tempfile.mkdtemp(prefix="autograde-kernel-"))
        (folder / "empty").mkdir()
        client = TrustedClient(_manager(folder), self._cell_seconds)
        client.start_new_kernel(cwd=str(folder / "empty"), env=_environment(folder))
        self._client = client
        client.start_new_kernel_client()
        (folder / "kernel.json").unlink()  # both sides have read it, and it holds the key
        return client


def _environment(folder: Path) -> dict[str, str]:
    """Keep the user's own IPython settings out of grading; say what is done, as nbgrader does."""
    return {**os.environ, "IPYTHONDIR": str(folder / "ipython"), "NBGRADER_EXECUTION": "autograde"}


class _ThisPython(KernelSpecManager):
    """Knows one kernel: this interpreter, whatever kernels the machine has installed."""

    folder = ""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return how to start the kernel. ``-P`` keeps the folder off ``sys.path``."""
        start = [sys.executable, "-P", "-m", "autograde.course.inside", self.folder]
        arguments = [str(os.getpid()), "-f", "{connection_file}"]
        return KernelSpec(argv=[*start, *arguments], display_name=kernel_name)


def _manager(folder: Path) -> AsyncKernelManager:
    specs = _ThisPython()
    specs.folder = str(folder)
    connection = {"connection_file": str(folder / "kernel.json")}
    if sys.platform != "win32" and len(str(folder)) < _LONGEST_FOLDER:
        connection |= {"transport": "ipc", "ip": str(folder / "socket")}
    return AsyncKernelManager(kernel_spec_manager=specs, **connection)


def _family(client: TrustedClient) -> list[psutil.Process]:
    """Return the kernel's process and all below it."""
    pid = getattr(client.km and client.km.provisioner, "pid", None)
    if pid is None:
        return []
    try:
        kernel = psutil.Process(pid)
        return [kernel, *kernel.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
