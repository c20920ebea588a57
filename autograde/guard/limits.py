"""Keeping a run within its limits (``autograde.limits`` says what they are)."""

import resource
from collections.abc import Mapping

from autograde.guard import procfs


def apply(limits: Mapping[str, int]) -> None:
    """Set the limits that the kernel keeps, for this process and those below it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file_size"], limits["file_size"]))
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = limits["open_files"]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def exceeded(limits: Mapping[str, int], tree: list[int]) -> str:
    """Return the name of a limit that the processes ``tree`` exceed together, or nothing."""
    if len(tree) > limits["processes"]:
        return "processes"
    if sum(procfs.resident_bytes(pid) for pid in tree) > limits["memory"]:
        return "memory"
    if sum(procfs.cpu_seconds(pid) for pid in tree) > limits["cpu_seconds"]:
        return "cpu"
    return ""
