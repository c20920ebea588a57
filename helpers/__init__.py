"""What the notebooks import: workers, ``%%module``, timelines.

Every child process that runs a worker imports this package first, so it imports nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Prepare a notebook for ``%%module`` and child processes: what ``%load_ext helpers`` calls."""
    from helpers import kernel_shutdown, module_magic

    module_magic.register(shell)
    kernel_shutdown.do_not_wait_for_multiprocessing(getattr(shell, "kernel", None))
