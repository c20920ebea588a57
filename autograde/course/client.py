"""The trusted side's view of the grading kernel: which cell is run, which is only handed over."""

from typing import Any, Final

from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbclient.util import run_sync
from nbformat import NotebookNode

from autograde.course import verdicts
from autograde.course.template import Kind

_INSIDE: Final = "__import__('autograde.course.inside', fromlist=['inside'])"


_OUTPUT_SECONDS: Final = 60
"""In which a cell's output must have arrived once it has ended; a busy machine takes its time."""


class BrokenGraderError(Exception):
    """The course's own cells or the kernel failed, which is no student's fault."""


class TrustedClient(NotebookClient):
    """Runs the trusted cells of restored notebooks in a kernel that stays."""

    def __init__(self, manager: KernelManager, cell_seconds: int) -> None:
        """Prepare to use a kernel that is still to be started."""
        super().__init__(
            NotebookNode(),
            manager,
            timeout=cell_seconds,
            allow_errors=True,
            raise_on_iopub_timeout=True,
            iopub_timeout=_OUTPUT_SECONDS,
            coalesce_streams=True,
            record_timing=False,
            store_widget_state=False,
        )

    async def async_grade(self, notebook: NotebookNode) -> None:
        """Run the trusted cells of a notebook, in place, in a namespace of their own.

        Raises:
            BrokenGraderError: if a cell took too long, a set-up cell failed, or the kernel died.
        """
        self.nb = notebook
        self.reset_execution_trackers()
        abouts = [(cell.metadata.autograde, cell.source) for cell in notebook.cells]
        given = [(about.exercise, text) for about, text in abouts if about.kind == Kind.ANSWER]
        await self._tell("begin", given)
        for place, cell in enumerate(notebook.cells):
            about = cell.metadata.autograde
            if about.kind == Kind.TRUSTED:
                await self._run(cell, place)
                if verdicts.failed(cell):
                    await self._tell("expect_no_more", about.exercise)
            elif about.kind == Kind.ANSWER:
                await self._tell(
                    "take", about.exercise, cell.source, about.expected, about.reserved
                )
        await self._tell("end")

    grade = run_sync(async_grade)

    def stop(self) -> None:
        """End the kernel at once."""
        self.shutdown_kernel = "immediate"
        if self.km is not None and self.km.has_kernel:
            self._cleanup_kernel()

    async def _run(self, cell: NotebookNode, place: int) -> None:
        name = cell.metadata.nbgrader.grade_id
        assert self.kc is not None
        # As JupyterLab does: so verdicts name the claim of their cell.
        self.kc.session.metadata = {"cellId": name}
        try:
            await self.async_execute_cell(cell, place)
        except CellTimeoutError:
            raise BrokenGraderError(f"the cell {name} ran longer than {self.timeout} s") from None
        except DeadKernelError:
            raise BrokenGraderError(f"the grading kernel died in the cell {name}") from None
        verdicts.tidy(cell)
        if verdicts.broken(cell) and not cell.metadata.nbgrader.get("grade"):
            raise BrokenGraderError(f"the set-up cell {name} failed: {verdicts.broken(cell)}")

    async def _tell(self, what: str, *arguments: Any) -> None:
        """Call a function of `autograde.course.inside` in the kernel."""
        assert self.kc is not None
        message = self.kc.execute(f"{_INSIDE}.{what}(*{arguments!a})", silent=True)
        try:
            reply = await self.async_wait_for_reply(message)
        except DeadKernelError:
            raise BrokenGraderError("the grading kernel died between two cells") from None
        if reply is None or reply["content"]["status"] != "ok":
            raise BrokenGraderError(f"the grading kernel could not {what}: {reply}")
