"""Let a notebook's kernel end at once, although multiprocessing's own processes belong to it.

A kernel that is told to shut down sends SIGTERM to its child processes until none is left. But
multiprocessing's resource tracker ignores that signal: it ends when all who use it have ended, the kernel among
them. And a child that has ended counts as left until the kernel takes note of it, which nobody does. So
after the first `Process` of a notebook each waits for the other, until Jupyter kills the kernel:
2.5 seconds later, before it could remove its temporary files. (Seen with ipykernel 7.4.)
"""

from __future__ import annotations

from multiprocessing import resource_tracker
from typing import Any

import psutil

_LIST = "_process_children"
"""The kernel's method that lists whom to end: private, so a kernel without it is left alone."""


def do_not_wait_for_multiprocessing(kernel: Any) -> None:
    """Take out of the kernel's list of children to end those that cannot or need not be ended."""
    all_children = getattr(kernel, _LIST, None)
    if all_children is not None:
        setattr(kernel, _LIST, lambda: [each for each in all_children() if _is_to_end(each)])


def _is_to_end(child: psutil.Process) -> bool:
    try:
        return child.pid != _tracker() and child.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _tracker() -> int | None:
    """Return the process id of the resource tracker; only a private attribute tells it."""
    tracker = getattr(resource_tracker, "_resource_tracker", None)
    return getattr(tracker, "_pid", None)
